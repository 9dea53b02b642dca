using System.Reflection;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

public sealed class SavedReadingTests
{
    static readonly PropertyInfo[] Members = [.. typeof(ReadingOptions).GetProperties().Where(p => p.SetMethod is not null)];

    public static TheoryData<string> Names => [.. Members.Select(m => m.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_said_of_a_file_goes_into_a_mappings_file_and_comes_back(string member)
    {
        var said = Said(member);

        Assert.Equal(said, SavedReading.InWords(said)!.Read().Get());
        Assert.Single(SavedReading.Told(said));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_said_goes_before_what_another_says_and_leaves_the_rest(string member)
    {
        Assert.Equal(Said(member), SavedReading.Over(Said(member), ReadingOptions.FindOut));
        Assert.Equal(Said(member), SavedReading.Over(ReadingOptions.FindOut, Said(member)));
        Assert.Equal(Said(member), SavedReading.Over(Said(member), Members.Aggregate(new ReadingOptions(), (_, m) => m.Name == member ? Said(member) : new())));
    }

    [Fact]
    public void Nothing_said_is_nothing_written()
    {
        Assert.Null(SavedReading.InWords(ReadingOptions.FindOut));
        Assert.Empty(SavedReading.Told(ReadingOptions.FindOut));
    }

    static ReadingOptions Said(string member)
    {
        var options = new ReadingOptions();
        var property = Members.Single(m => m.Name == member);

        property.SetValue(options, (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) switch
        {
            _ when member == nameof(ReadingOptions.Delimiter) => ";",
            var t when t == typeof(string) => "windows-1252",
            var t when t == typeof(char) => ';',
            var t when t == typeof(int) => 2,
            var t when t == typeof(RowWriting) => RowWriting.Enclosed,
            _ => (object)false,
        });

        return options;
    }
}
