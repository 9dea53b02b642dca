namespace Muster.Intake.Encodings;

/// <summary>Finds the code page of a text that is no Unicode: the right one makes names of its bytes.</summary>
static class CodePageFinder
{
    // Less than this is no evidence against a page that is more usual; with few words nearly everything is chance.
    const double Margin = 0.05;
    const double MarginOfOneCell = 0.4;

    // Pages of one script differ in a few letters only, and each of those is evidence, however long the list.
    const double OneLetter = 0.4;
    const double OpinionWeight = 0.7;
    const int FewCells = 60;
    const int LikelyPages = 6;

    public static FoundEncoding Find(ListSource source, CancellationToken cancellation)
    {
        var cells = CellsOutsideAscii.In(source, cancellation);
        var opinion = Opinion.Of(cells);

        // Most pages are out of the question after a few cells; only the likely ones are tried on all.
        var few = cells.Where((_, i) => i % (1 + (cells.Count / FewCells)) == 0).ToList();
        var likely = CodePage.All.OrderByDescending(page => Score(page, few, opinion)).Take(LikelyPages).ToHashSet();
        var best = Best([.. CodePage.All.Where(likely.Contains)], cells, opinion, cancellation);

        var example = cells.Count == 0 ? "" : $", such as \"{CodePages.Get(best.Name).GetString(cells.First())}\"";
        return new(CodePages.Get(best.Name), best.Name, 0, $"It is no UTF-8, and of the old encodings this one makes the best words of {cells.Count:N0} cells{example}.");
    }

    static CodePage Best(IReadOnlyList<CodePage> pages, IReadOnlyCollection<byte[]> cells, Dictionary<Script, double> opinion, CancellationToken cancellation)
    {
        var margin = Math.Max(Margin, MarginOfOneCell / Math.Max(1, cells.Count));
        var letters = cells.Sum(cell => cell.Count(b => b >= 0x80));
        var best = pages[0];
        var bestScore = Score(best, cells, opinion);

        foreach (var page in pages.Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            var score = Score(page, cells, opinion);

            if (score > bestScore + (page.Script == best.Script ? OneLetter / letters : margin))
                (best, bestScore) = (page, score);
        }

        return best;
    }

    static double Score(CodePage page, IReadOnlyCollection<byte[]> cells, Dictionary<Script, double> opinion) =>
        CodePageScore.Of(page, cells) + (opinion.GetValueOrDefault(page.Script) * OpinionWeight) - page.Rare;
}
