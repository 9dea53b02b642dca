namespace Muster.Tests.Intake.Corpus;

/// <param name="Cells">What is meant; of a damaged row nothing is asked but that it costs no other.</param>
/// <param name="Problem">The code that a damaged row must carry; null for a good one, "" where any will do.</param>
sealed record CorpusRow(int Line, string[] Cells, string? Problem = null);
