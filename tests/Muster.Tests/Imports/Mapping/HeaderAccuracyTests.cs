using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports.Mapping;

/// <summary>
/// Headers as offices and programs of many countries write them, each alone above a column, and headers of other things.
/// Each list was written without a look at the names that are known, and held against them before any was added for it.
/// </summary>
public sealed class HeaderAccuracyTests
{
    const string Nothing = "none";
    const string Custom = "custom: ";
    const int MostTold = 60;

    [Theory]
    [InlineData("first", 0.99, 0.01)]
    [InlineData("second", 0.97, 0.01)]
    [InlineData("third", 0.97, 0.03)]
    public void Most_headers_are_known_and_hardly_any_other_is_taken_for_one(string list, double known, double taken)
    {
        var read = Read(list).Select(h => (h.Field, h.Header, Found: FieldOf(h))).ToList();
        var wrong = read.Where(h => h.Field != h.Found).ToList();
        var output = TestContext.Current.TestOutputHelper!;

        foreach (var field in read.GroupBy(h => h.Field.Split(':')[0]))
            output.WriteLine($"{field.Key,-12}{field.Count(),6}{field.Count(h => h.Field == h.Found) * 100.0 / field.Count(),8:0.0}%");

        output.WriteLine(string.Join('\n', wrong.Take(MostTold).Select(h => $"{h.Field}: “{h.Header}” is {h.Found}")));

        Assert.InRange(read.Count(h => h.Field != Nothing && h.Field == h.Found) / (double)read.Count(h => h.Field != Nothing), known, 1);
        Assert.InRange(read.Count(h => h.Field == Nothing && h.Found != Nothing) / (double)read.Count(h => h.Field == Nothing), 0, taken);
    }

    static string FieldOf((string Field, string Header) asked)
    {
        CustomField[] custom = asked.Field.StartsWith(Custom, StringComparison.Ordinal) ? [Suggested.Text(asked.Field[Custom.Length..])] : [];
        var fields = new ImportFields(custom, "en-GB", asked.Field == FieldKeys.Package ? ImportPurpose.Reassign : ImportPurpose.Enrol);
        var choice = MappingSuggestion.Suggest([asked.Header], hasHeader: true, [[]], fields, remembered: null)[0];
        return fields.Find(choice.Field) switch { null => Nothing, CustomValueField field => Custom + field.Name, var field => field.Key };
    }

    static IEnumerable<(string Field, string Header)> Read(string list)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Imports", "Mapping", "Headers", $"{list}.tsv"));
        return lines.Select(line => line.Split('\t')).SelectMany(parts => parts[2..].Select(header => (KeyOf(parts[0]), header)));
    }

    static string KeyOf(string field) => field switch
    {
        "first name" => FieldKeys.FirstName,
        "last name" => FieldKeys.LastName,
        "full name" => FieldKeys.FullName,
        _ => field,
    };
}
