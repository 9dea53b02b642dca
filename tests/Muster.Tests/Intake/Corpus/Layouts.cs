using System.Globalization;
using Muster.Imports.Fields;

namespace Muster.Tests.Intake.Corpus;

/// <summary>What columns a list has. Each layout holds something that tempts a reader to see another dialect.</summary>
static class Layouts
{
    delegate string Filling(Nation nation, Random random, int person);

    static readonly string[] Addresses = ["12 High St, Leeds, LS1 4AB", "Flat 3; 5 Mill Lane", "Am Markt 7, 04109 Leipzig", "PO Box 12, Cork", "1/2 Quay Rd"];
    static readonly string[] Notes = ["left|right", "see https://intra.example/p?id=1;2", "size 5\" boots", "the \"boss\", really", "call 08:30, or 17:45", "", "", "a; b; c", "'quoted' word", "ok", "50% off, 2 days"];
    static readonly string[] Slots = ["08:30:00", "17:45:10", "06:00:00", "22:15:30"];

    static readonly Dictionary<string, (string Header, string? Field, Filling Fill)[]> ByName = new()
    {
        ["plain"] = [First, Last, Email, Group],
        ["badge"] = [Badge, Last, First, Email, Group, Date, Phone],
        ["full"] = [FullName, Email, Own("Address", Addresses), Note],
        ["decimals"] = [First, Last, Email, Groups, Own("Score", ["12,5", "7,25", "100,0", "0,75"]), Own("Rate", ["3,5", "4,25"])],
        ["times"] = [First, Last, Own("From", Slots), Own("Until", Slots), Email],
        ["dates"] = [Email, Date, Last, First, Own("Left", ["", "", "31/12/2026"])],
        ["apostrophes"] = [Own("Nick", ["'tis", "O'Neil", "the lads'", "d'Or"]), First, Last, Email],
        ["pipes"] = [First, Last, Email, Own("Rooms", ["1|2|3", "4|5|6", "7|8|9"])],
        ["lines"] = [First, Own("Remark", ["one\ntwo", "plain", "a, b\nc; d", "\"so\"\nhe said"]), Last, Email],
        ["notes"] = [First, Last, Email, Note, Own("Comment", Notes)],
        ["one"] = [Email],
        ["two"] = [FullNamePlain, Email],
        ["blanks"] = [First, Own("Middle", ["", "", "", "J."]), Last, Email, Own("Left", ["", "", ""]), Group],
    };

    static (string, string?, Filling) First => ("0", FieldKeys.FirstName, (n, r, i) => n.First[(i + r.Next(2)) % n.First.Length]);

    static (string, string?, Filling) Last => ("1", FieldKeys.LastName, (n, r, i) => n.Last[(i + r.Next(3)) % n.Last.Length]);

    static (string, string?, Filling) Email => ("2", FieldKeys.Email, (_, r, i) => string.Create(CultureInfo.InvariantCulture, $"p{i}.{r.Next(100)}@x{i % 3}.example"));

    static (string, string?, Filling) Group => ("3", FieldKeys.Group, (n, r, _) => n.Groups[r.Next(n.Groups.Length)]);

    static (string, string?, Filling) Groups => ("3", FieldKeys.Group, (n, r, i) => i % 3 == 0 ? n.Groups[r.Next(2)] : $"{n.Groups[0]};{n.Groups[3]}");

    static (string, string?, Filling) FullName => ("4", FieldKeys.FullName, (n, r, i) => $"{n.Last[i % n.Last.Length]}, {n.First[r.Next(n.First.Length)]}");

    static (string, string?, Filling) FullNamePlain => ("4", FieldKeys.FullName, (n, r, i) => $"{n.First[r.Next(n.First.Length)]} {n.Last[i % n.Last.Length]}");

    static (string, string?, Filling) Phone => ("5", null, (_, r, _) => string.Create(CultureInfo.InvariantCulture, $"+49 (0)30 {r.Next(100, 999)}-{r.Next(1000, 9999)}"));

    static (string, string?, Filling) Date => ("6", null, (_, r, _) => string.Create(CultureInfo.InvariantCulture, $"{r.Next(1, 29):00}.{r.Next(1, 13):00}.{r.Next(1990, 2026)}"));

    static (string, string?, Filling) Note => ("7", null, (_, r, _) => Notes[r.Next(Notes.Length)]);

    static (string, string?, Filling) Badge => ("Badge No", null, (_, _, i) => string.Create(CultureInfo.InvariantCulture, $"{(i * 37) + 7:000000}"));

    public static IEnumerable<string> Names => ByName.Keys;

    public static MeantList Fill(string layout, Nation nation, int rows, Random random)
    {
        var columns = ByName[layout];
        var headers = columns.Select(c => c.Header is [var digit] && char.IsAsciiDigit(digit) ? nation.Headers[digit - '0'] : c.Header).ToArray();

        return new(headers, [.. columns.Select(c => c.Field)], [.. Enumerable.Range(0, rows).Select(i => columns.Select(c => c.Fill(nation, random, i)).ToArray())]);
    }

    static (string, string?, Filling) Own(string header, string[] values) => (header, null, (_, r, _) => values[r.Next(values.Length)]);
}
