namespace Muster.Tests.Intake.Corpus;

/// <summary>Lists of every nation in the encodings of its offices.</summary>
static class EncodedFiles
{
    static readonly int[] Sizes = [4, 9, 60];

    public static IEnumerable<CorpusFile> All => [.. OldAndNew(), .. Unicode(), .. Late(), .. Headerless()];

    static IEnumerable<CorpusFile> OldAndNew() =>
        from nation in Nations.All
        from encoding in nation.Encodings
        from size in Sizes
        let delimiter = (size % 3) switch { 0 => ";", 1 => ",", _ => "\t" }
        select Plain(nation, size, size, delimiter, "plain").Whole().In("encoding", $"{nation.Name}-{encoding}-{size}", encoding);

    static IEnumerable<CorpusFile> Unicode() =>
        from nation in (string[])["English", "German", "Russian", "Japanese", "Chinese", "Arabic"]
        from encoding in (string[])["utf-8", "utf-16le", "utf-16be"]
        from marked in (bool[])[true, false]
        from size in (int[])[3, 20]
        select Plain(Nation.Named(nation), size, size + 1, "\t", "plain").Whole().In("unicode", $"{nation}-{encoding}-{marked}-{size}", encoding, marked);

    // ASCII until row 205: an encoding is decided over the whole file.
    static IEnumerable<CorpusFile> Late() =>
        from nation in (string[])["German", "Polish", "Russian", "Greek", "Turkish", "Japanese", "Chinese", "Korean", "French", "Czech"]
        from encoding in Nation.Named(nation).Encodings.Where(e => e is not "utf-16le" and not "ibm866" and not "ibm850" and not "ibm852")
        select LateList(nation, encoding);

    static CorpusFile LateList(string nation, string encoding)
    {
        var plain = new Nation("Plain", [], Nation.Named("English").Headers, ["Ann", "Bo", "Cy"], ["Lee", "Ray", "Day"], ["Nursing", "Kitchen", "Office", "Store"]);
        var ascii = Layouts.Fill("plain", plain, 204, new(3));
        var foreign = Layouts.Fill("plain", Nation.Named(nation), 12, new(4));
        var all = ascii with { Rows = [.. ascii.Rows, .. foreign.Rows.Select((row, i) => (string[])[row[0], row[1], $"late{i}@x.example", row[3]])] };
        return new ListWriter(all, new()).Whole().In("late", $"{nation}-{encoding}", encoding);
    }

    static IEnumerable<CorpusFile> Headerless() =>
        from nation in (string[])["German", "Polish", "Russian", "Japanese"]
        from encoding in Nation.Named(nation).Encodings.Where(e => !e.StartsWith("ibm", StringComparison.Ordinal))
        select Plain(Nation.Named(nation), 8, 5, ";", "plain").Rows(0, 8).In("encoding", $"{nation}-{encoding}-headerless", encoding);

    static ListWriter Plain(Nation nation, int size, int seed, string delimiter, string layout) =>
        new(Layouts.Fill(layout, nation, size, new(seed)), new(delimiter));
}
