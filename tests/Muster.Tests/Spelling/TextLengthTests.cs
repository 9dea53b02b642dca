using Muster.Spelling;

namespace Muster.Tests.Spelling;

public sealed class TextLengthTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab😀")]
    [InlineData("ab😀d", 3, "ab😀")]
    [InlineData("😀😀😀", 2, "😀😀")]
    [InlineData("", 3, "")]
    public void A_text_is_cut_after_a_whole_code_point(string text, int most, string cut) => Assert.Equal(cut, TextLength.Cut(text, most));
}
