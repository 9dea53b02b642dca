using Muster.Imports.Fields;

namespace Muster.Tests.Imports.Fields;

public sealed class NameSplittingTests
{
    [Theory]
    [InlineData("Ann Lee", "Ann", "Lee")]
    [InlineData("Lee, Ann", "Ann", "Lee")]
    [InlineData("Lee,Ann", "Ann", "Lee")]
    [InlineData("Ann Mary Lee", "Ann Mary", "Lee")]
    [InlineData("de la Cruz, José María", "José María", "de la Cruz")]
    [InlineData("Ludwig van Beethoven", "Ludwig", "van Beethoven")]
    [InlineData("Anna Maria von der Leyen", "Anna Maria", "von der Leyen")]
    [InlineData("José de la Cruz", "José", "de la Cruz")]
    [InlineData("Willem van 't Hof", "Willem", "van 't Hof")]
    [InlineData("Van Morrison", "Van", "Morrison")]
    [InlineData("Ann Lee-Jones", "Ann", "Lee-Jones")]
    [InlineData("Mary O'Neil", "Mary", "O'Neil")]
    public void A_full_name_is_split_with_the_particles_of_its_last_name(string name, string first, string last) =>
        Assert.Equal((first, last), NameSplitting.Split(name));

    [Theory]
    [InlineData("Ann", "Ann", "")]
    [InlineData("Lee,", "", "Lee")]
    [InlineData(", Ann", "Ann", "")]
    [InlineData("", "", "")]
    public void A_missing_half_is_blank(string name, string first, string last) =>
        Assert.Equal((first, last), NameSplitting.Split(name));

    [Theory]
    [InlineData("Ann Lee", true)]
    [InlineData("Lee, Ann", true)]
    [InlineData("José de la Cruz", true)]
    [InlineData("J. O'Neil", true)]
    [InlineData("Ann", false)]
    [InlineData("12 Main Street", false)]
    [InlineData("Ward 1", false)]
    [InlineData("a sentence of more than five words", false)]
    public void Two_to_five_words_of_letters_look_like_a_full_name(string cell, bool looks) =>
        Assert.Equal(looks, NameSplitting.LooksLikeFullName(cell));
}
