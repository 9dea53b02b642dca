using CsCheck;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports;

/// <summary>Draws lists, mappings and choices: few people, so that they meet again, every kind of mistake, and now and then more than one batch.</summary>
static class RandomLists
{
    static readonly Gen<string> FirstNames = Mostly(Gen.OneOf("Ann", " Bo ", "Zoë", "José María", "Ann\u00a0Lee"), Gen.OneOf("", new string('x', 101)));
    static readonly Gen<string> LastNames = Mostly(Gen.OneOf("Lee", "O'Neil", "Ng", "de la Cruz", "\u200bLind"), Gen.Const(""));
    static readonly Gen<string> Groups = Gen.OneOf("", "Nursing", "Nursng", "nursing", "Kitchen; Nursing", "Ward 1", "Ward 2", "Kitchen;;", "Night Shift");

    static Gen<string> Emails(int people) =>
        from number in Gen.Int[0, people]
        from shape in Gen.Int[0, 11]
        select shape switch
        {
            0 => "",
            1 => $"p{number}.x.example",
            2 => $"MAILTO:P{number}@X.example",
            3 => $"<p{number}@x.example>,",
            4 => $"p{number}@gmial.com",
            _ => $"p{number}@x.example",
        };

    static readonly Gen<string> Values = Mostly(Gen.Const(""), Gen.OneOf("12", "1,5", "31.12.2025", "2026-02-30", "03/04/2026", "yes", "nein", "Day", "night", "Nigt", "  x  ", "007"));

    static Gen<string> Mostly(Gen<string> usual, Gen<string> rare) => Gen.Frequency((9, usual), (1, rare));

    /// <param name="customFields">Keys of the custom fields, each of which gets a column.</param>
    public static Gen<RandomList> Draw(IReadOnlyList<string> customFields, IReadOnlyList<PackageChoice> packages)
    {
        string[] fields = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, FieldKeys.Group, .. customFields];

        return
            from order in Gen.Shuffle(fields)
            from clears in Gen.Bool.Array[fields.Length]
            from rows in Gen.Frequency((9, Row(order, people: 25).Array[1, 30]), (1, Row(order, people: 400).Array[251, 280]))
            from existing in Gen.Enum<ExistingLearners>()
            from unknown in Gen.Enum<UnknownGroups>()
            from restore in Gen.Bool
            from chosen in Gen.Shuffle(packages.ToArray())
            from count in Gen.Int[0, packages.Count]
            from leaveOut in Gen.Int[0, 40]
            from correct in Gen.Int[0, 40]
            from rules in Rule(order).Array[0, 4]
            select new RandomList(
                order,
                rows,
                new ImportSetup
                {
                    Mapping = [.. order.Select((f, i) => new ColumnChoice(i + 1, f, MappingHow.Given, clears[i]))],
                    Existing = existing,
                    UnknownGroups = unknown,
                    RestoreArchived = restore,
                    Split = true,
                    Packages = [.. chosen.Take(count)],
                    Replacements = rules,
                },
                leaveOut,
                correct);
    }

    // Values of the lists, so that many of them are meant.
    static Gen<Replacement> Rule(string[] order) =>
        from column in Gen.Int[0, order.Length - 1]
        from number in Gen.Int[0, 25]
        from names in Gen.OneOf(("Nursng", "Nursing"), ("nursing", "Kitchen"), ("Ward 1", ""), ("Kitchen", "Canteen"))
        from values in Gen.OneOf(("Nigt", "Night"), ("x", "12"), ("nein", "yes"), ("2026-02-30", "2026-02-28"), ("12", ""))
        from domain in Gen.Bool
        select order[column] switch
        {
            FieldKeys.FirstName => new(column + 1, "Bo", "Bob"),
            FieldKeys.LastName => new(column + 1, "Ng", ""),
            FieldKeys.Email => domain ? new(column + 1, "@gmial.com", "@x.example") : new(column + 1, $"p{number}@x.example", $"p{number + 1}@x.example"),
            FieldKeys.Group => new(column + 1, names.Item1, names.Item2),
            _ => new Replacement(column + 1, values.Item1, values.Item2),
        };

    static Gen<string[]> Row(string[] order, int people) =>
        from first in FirstNames
        from last in LastNames
        from email in Emails(people)
        from groups in Groups
        from values in Values.Array[order.Length]
        select order.Select((field, i) => field switch
        {
            FieldKeys.FirstName => first,
            FieldKeys.LastName => last,
            FieldKeys.Email => email,
            FieldKeys.Group => groups,
            _ => values[i],
        }).ToArray();
}

/// <param name="LeaveOutLine">A line a person leaves out; beyond the list for none.</param>
/// <param name="CorrectLine">A line whose address a person corrects; beyond the list for none.</param>
sealed record RandomList(string[] Columns, string[][] Rows, ImportSetup Setup, int LeaveOutLine, int CorrectLine)
{
    public byte[] ToCsv()
    {
        using var writer = new StringWriter();
        Muster.Intake.DelimitedText.WriteRecord(writer, Columns.Select((_, i) => $"Header {i + 1}"));

        foreach (var row in Rows)
            Muster.Intake.DelimitedText.WriteRecord(writer, row);

        return System.Text.Encoding.UTF8.GetBytes(writer.ToString());
    }
}
