namespace Muster.Tests.Intake.Corpus;

/// <summary>Every layout in every dialect, small and long.</summary>
static class DialectFiles
{
    static readonly (string Name, WrittenDialect Dialect)[] Dialects =
    [
        ("needed", new()),
        ("all", new(Quoting: Quoting.All)),
        ("single", new(Quote: '\'')),
        ("single-all", new(Quote: '\'', Quoting: Quoting.All)),
        ("none", new(Quoting: Quoting.None)),
        ("backslash", new(Backslash: true)),
        ("backslash-all", new(Quoting: Quoting.All, Backslash: true)),
        ("none-backslash", new(Quoting: Quoting.None, Backslash: true)),
    ];

    static readonly string[] LineEnds = ["\n", "\r\n", "\r", "mixed"];
    static readonly int[] Sizes = [3, 7, 25];

    public static IEnumerable<CorpusFile> All => [.. Usual(), .. Blanks(), .. SeparatorLines(), .. Rare()];

    static IEnumerable<CorpusFile> Usual()
    {
        var number = 0;

        foreach (var layout in Layouts.Names)
        {
            foreach (var delimiter in (string[])[",", ";", "\t", "|"])
            {
                foreach (var (name, dialect) in Dialects)
                {
                    // Every third file of the product is enough to meet each pair of choices several times.
                    if (number++ % 3 != 0)
                        continue;

                    var (size, lineEnd) = (Sizes[number % 3 == 0 ? 0 : number % 2 + 1], LineEnds[number % 4]);
                    var written = dialect with { Delimiter = delimiter, LineEnd = lineEnd };
                    yield return Write(layout, size, number, written).Whole().In("dialect", $"{layout}-{NameOf(delimiter)}-{name}-{size}-{number % 4}");
                }
            }
        }
    }

    static IEnumerable<CorpusFile> Blanks() =>
        from layout in (string[])["plain", "badge", "full", "dates", "notes"]
        from delimiter in (string[])[",", ";", "|"]
        select Write(layout, 8, 2, new(delimiter, Blanks: " ")).Whole().In("blanks", $"{layout}-{NameOf(delimiter)}");

    static IEnumerable<CorpusFile> SeparatorLines() =>
        from delimiter in (string[])[",", ";", "\t", "|", "~"]
        from layout in (string[])["decimals", "full", "notes"]
        select Write(layout, 6, 3, new(delimiter, LineEnd: "\r\n")).Raw($"sep={delimiter}").Whole().In("sep=", $"{layout}-{NameOf(delimiter)}");

    static IEnumerable<CorpusFile> Rare() =>
        from delimiter in (string[])[":", "~", "^", "!", "#"]
        from layout in (string[])["plain", "dates"]
        from size in (int[])[4, 20]
        select Write(layout, size, 4, new(delimiter)).Whole().In("rare", $"{layout}-{NameOf(delimiter)}-{size}");

    static ListWriter Write(string layout, int size, int seed, WrittenDialect dialect) =>
        new(Layouts.Fill(layout, Nations.All[seed % 10], size, new(seed)), dialect);

    static string NameOf(string delimiter) => delimiter switch
    {
        "," => "comma",
        ";" => "semicolon",
        "\t" => "tab",
        "|" => "bar",
        ":" => "colon",
        "^" => "caret",
        "~" => "tilde",
        _ => $"x{(int)delimiter[0]:x}",
    };
}
