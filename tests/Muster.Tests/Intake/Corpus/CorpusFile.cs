namespace Muster.Tests.Intake.Corpus;

/// <summary>A file of the corpus and what must be made of it.</summary>
/// <param name="Kind">What it tries.</param>
/// <param name="Text">Its characters; null for a workbook.</param>
/// <param name="HeaderLine">Null where it has none.</param>
/// <param name="Columns">Header texts; null where it has none.</param>
/// <param name="Quote">Null where no cell is quoted.</param>
sealed record CorpusFile(string Kind, string Name, byte[] Bytes, string? Text, string? Encoding, string? Delimiter, char? Quote, int? HeaderLine, string[]? Columns, string?[] Fields, IReadOnlyList<CorpusRow> Rows)
{
    public override string ToString() => $"{Kind}/{Name}";
}
