namespace Muster.Intake.Encodings;

/// <summary>Finds the code page of a text that is no Unicode: the right one makes names of its bytes.</summary>
static class CodePageFinder
{
    // Less than this is no evidence against a page that is more usual; with few words nearly everything is chance.
    const double Margin = 0.05;
    const double MarginOfOneCell = 0.4;
    const double SisterMargin = 0.02;
    const double OpinionWeight = 0.7;

    public static FoundEncoding Find(ListSource source, CancellationToken cancellation)
    {
        var cells = CellsOutsideAscii.In(source, cancellation);
        var margin = Math.Max(Margin, MarginOfOneCell / Math.Max(1, cells.Count));
        var opinion = Opinion.Of(cells);
        double Score(CodePage page) => CodePageScore.Of(page, cells) + (opinion.GetValueOrDefault(page.Script) * OpinionWeight);

        var best = CodePage.All[0];
        var bestScore = Score(best);

        foreach (var page in CodePage.All.Skip(1))
        {
            cancellation.ThrowIfCancellationRequested();
            var score = Score(page);

            // Pages of one script differ in a few letters only, and each of those is evidence.
            if (score > bestScore + (page.Script == best.Script ? SisterMargin : margin))
                (best, bestScore) = (page, score);
        }

        var example = cells.Count == 0 ? "" : $", such as \"{CodePages.Get(best.Name).GetString(cells.First())}\"";
        return new(CodePages.Get(best.Name), best.Name, 0, $"It is no UTF-8, and of the old encodings this one makes the best words of {cells.Count:N0} cells{example}.");
    }
}
