namespace Muster.Tests.Intake.Corpus;

/// <summary>All files of the corpus, the same at every run.</summary>
static class CorpusFiles
{
    public static IEnumerable<CorpusFile> All =>
        EncodedFiles.All
            .Concat(DialectFiles.All)
            .Concat(HeaderFiles.All)
            .Concat(DamagedFiles.All)
            .Concat(TableFiles.All)
            .Concat(OddFiles.All)
            .Concat(WorkbookFiles.All);
}
