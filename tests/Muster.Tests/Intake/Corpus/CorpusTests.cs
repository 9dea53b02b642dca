namespace Muster.Tests.Intake.Corpus;

public sealed class CorpusTests
{
    const int FewestFiles = 300;
    const int MostTold = 60;

    [Fact]
    public void Every_file_of_the_corpus_gives_the_table_and_the_plan_it_must()
    {
        var files = CorpusFiles.All.ToList();

        // To look at them, or to try them with another program.
        if (Environment.GetEnvironmentVariable("MUSTER_CORPUS_FOLDER") is { Length: > 0 } folder)
            Write(files, folder);

        var verdicts = files.Select(Verdict.Of).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(Accuracy(verdicts));

        var failed = verdicts.Where(v => v.Failures.Count > 0).ToList();
        Assert.True(failed.Count == 0, $"{failed.Count} of {verdicts.Count} files.\n{Told(failed)}");
        Assert.InRange(verdicts.Count, FewestFiles, int.MaxValue);
    }

    static void Write(List<CorpusFile> files, string folder)
    {
        for (var i = 0; i < files.Count; i++)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, files[i].Kind)).FullName, $"{i + 1:0000}{(files[i].Text is null ? ".xlsx" : ".csv")}"), files[i].Bytes);
    }

    static string Accuracy(List<Verdict> verdicts) => string.Join('\n',
    [
        $"{"",-26}{"files",8}{string.Concat(Verdict.Questions.Select(q => $"{q,11}"))}",
        .. verdicts.GroupBy(v => v.File.Kind).Select(kind => Accuracy(kind.Key, [.. kind])),
        Accuracy("all", verdicts),
    ]);

    static string Accuracy(string kind, List<Verdict> verdicts) =>
        $"{kind,-26}{verdicts.Count,8}{string.Concat(Verdict.Questions.Select(q => $"{Share(verdicts, q),10:0.0}%"))}";

    static double Share(List<Verdict> verdicts, string question) =>
        verdicts.Count(v => v.Failures.All(f => f.Asked != question)) * 100.0 / verdicts.Count;

    static string Told(IEnumerable<Verdict> failed) =>
        string.Join('\n', failed.Take(MostTold).Select(v => $"{v.File}: {v.Failures[0].Asked}: {v.Failures[0].Why}"));
}
