using System.Text.Json;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests;

/// <summary>Whatever goes wrong, a script that asked for JSON finds one document on standard output.</summary>
public sealed class JsonFailureTests
{
    const string Unreachable = "Data Source=/no/such/folder/muster.db";

    [Theory]
    [InlineData(2, "usage.wrong", "learners", "--colour")]
    [InlineData(2, "usage.wrong", "nonsense")]
    [InlineData(2, "usage.wrong", "fields", "add", "Badge No", "--kind", "colour")]
    [InlineData(2, "usage.wrong", "undo", "nonsense")]
    [InlineData(2, "usage.wrong", "imports", "--limit", "-1")]
    [InlineData(2, "import.unknown", "undo", "01a204f7-2401-73a1-a0cb-6c601d6fba66")]
    [InlineData(2, "token.unknown", "tokens", "revoke", "Payroll")]
    [InlineData(2, "name.reserved", "fields", "add", "Email Address", "--kind", "text")]
    [InlineData(2, "database.malformed", "groups", "--database", "rubbish")]
    [InlineData(4, "database.unreachable", "packages", "--database", Unreachable)]
    [InlineData(4, "database.unreachable", "undo", "01a204f7-2401-73a1-a0cb-6c601d6fba66", "--database", Unreachable)]
    public async Task A_command_that_lists_or_changes_says_only_what_the_problems_are(int exitCode, string code, params string[] args)
    {
        var failed = await RunAsync(args);

        Assert.Equal(["problems"], failed.Json.EnumerateObject().Select(m => m.Name));
        AssertSaid(failed, exitCode, code);
    }

    [Theory]
    [InlineData(2, "usage.wrong", "import")]
    [InlineData(2, "usage.wrong", "import", "list.csv", "--existing", "perhaps")]
    [InlineData(2, "usage.wrong", "import", "list.csv", "--problems", "no-such-folder/out.csv")]
    [InlineData(2, "package.unknown", "import", "list.csv", "--package", "Nope", "--yes")]
    [InlineData(3, "file.unreadable", "import", "no-such-file.csv")]
    [InlineData(3, "file.unreadable", "import", ".")]
    [InlineData(3, "file.empty", "import", "empty.csv")]
    [InlineData(3, "file.unreadable", "import", "list.xlsx")]
    [InlineData(4, "database.unreachable", "import", "list.csv", "--database", Unreachable)]
    public async Task An_import_prints_its_document_with_nothing_in_it_but_the_problem(int exitCode, string code, params string[] args)
    {
        var failed = await RunAsync(args);
        var json = failed.Json;

        Assert.Equal(["import", "applied", "file", "problems", "mapping", "counts", "batches", "rows"], json.EnumerateObject().Select(m => m.Name));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.False), (json.GetProperty("import").ValueKind, json.GetProperty("applied").ValueKind));
        Assert.Equal("""{"create":0,"update":0,"skip":0,"reject":0}""", json.GetProperty("counts").GetRawText());
        Assert.Empty(failed.Rows);
        AssertSaid(failed, exitCode, code);
    }

    [Theory]
    [InlineData(2, "usage.wrong", "inspect", "list.csv", "--csv")]
    [InlineData(2, "usage.wrong", "inspect", "list.csv", "--encoding", "klingon")]
    [InlineData(3, "file.unreadable", "inspect", "no-such-file.csv")]
    public async Task An_inspection_has_neither_file_nor_mapping(int exitCode, string code, params string[] args)
    {
        var failed = await RunAsync(args);

        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (failed.Json.GetProperty("file").ValueKind, failed.Json.GetProperty("mapping").ValueKind));
        AssertSaid(failed, exitCode, code);
    }

    [Fact]
    public async Task A_password_is_in_neither()
    {
        var failed = await RunAsync(["groups", "--database", "Host=127.0.0.1;Port=1;Database=muster;Username=u;Password=s3cret;Timeout=3"]);

        AssertSaid(failed, 4, "database.unreachable");
        Assert.DoesNotContain("s3cret", failed.Output + failed.Error, StringComparison.Ordinal);
    }

    // A sentence for a person on the other stream, without an exception's or a type's name.
    static void AssertSaid(Result failed, int exitCode, string code)
    {
        var problem = failed.Json.GetProperty("problems")[0];

        Assert.Equal(exitCode, failed.ExitCode);
        Assert.Equal((code, "error"), (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString()));
        Assert.Equal(["code", "severity", "field", "value", "message"], problem.EnumerateObject().Select(m => m.Name));
        Assert.Contains(problem.GetProperty("message").GetString()!, failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", failed.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Muster.", failed.Error, StringComparison.Ordinal);
    }

    static async Task<Result> RunAsync(string[] args)
    {
        await using var shell = await Shell.OpenAsync();
        shell.Write("list.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n");
        shell.Write("list.xlsx", "PK\u0003\u0004 no workbook");
        shell.Write("empty.csv", "");
        return args.Contains("--database") ? await shell.RunElsewhereAsync([.. args, "--json"]) : await shell.RunAsync([.. args, "--json"]);
    }
}
