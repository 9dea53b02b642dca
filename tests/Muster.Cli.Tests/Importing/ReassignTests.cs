using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Tests.Running;
using Muster.Imports;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Importing;

public sealed class ReassignTests
{
    const string Enrolled = "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nBo,Diaz,bo@x.example\n";
    const string Returning = "Mail,Given name,Surname\nann@x.example,Ann,Lee\nbo@x.example,Robert,Ortega\nANN@x.example,Ann,Lee\ncy@x.example,Cy,Ng\nno@x.example,No,Body\n";

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_list_is_reassigned_row_by_row_and_taken_back(DatabaseKind kind)
    {
        await using var shell = await OpenAsync(kind);
        (await shell.RunAsync("import", shell.Write("more.csv", "First Name,Last Name,Email\nCy,Ng,cy@x.example\n"), "--yes")).Fine();
        var list = shell.Write("returning.csv", Returning);

        var preview = await shell.RunAsync("reassign", list, "--package", "Induction", "--dry-run", "--json");
        var applied = await shell.RunAsync("reassign", list, "--package", "Induction", "--yes", "--json");

        Assert.Equal((1, 1), (preview.ExitCode, applied.ExitCode));
        Assert.Equal(["import", "applied", "file", "problems", "mapping", "counts", "batches", "rows"], preview.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"reassign":2,"assign":1,"skip":1,"reject":1}""", preview.Json.GetProperty("counts").GetRawText());
        Assert.Equal(preview.Json.GetProperty("counts").GetRawText(), applied.Json.GetProperty("counts").GetRawText());
        Assert.Equal(["reassign ", "reassign name.mismatch", "skip email.duplicate_in_file", "assign assignment.first", "reject learner.unknown"], Told(preview.Json));
        Assert.Equal(Told(preview.Json), Told(applied.Json));

        (await shell.RunAsync("undo", applied.Json.GetProperty("import").GetString()!)).Fine();
        Assert.Equal(2, (await AnnualAsync(shell, "2031-01-01")).Length);
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task An_import_of_the_same_file_that_was_cut_short_is_not_taken_for_the_list_to_reassign(DatabaseKind kind)
    {
        await using var shell = await OpenAsync(kind);
        var list = shell.Write("list.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nCy,Ng,cy@x.example\n");
        (await shell.RunAsync("import", list, "--package", "Induction", "--yes")).Fine();
        await shell.WithAsync((db, _) => db.Imports.Where(i => i.FileName == "list.csv").ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, ImportStatus.Failed)));

        var reassigned = (await shell.RunAsync("reassign", list, "--package", "Induction", "--yes", "--json")).Fine();

        Assert.Equal("""{"reassign":2,"assign":0,"skip":0,"reject":0}""", reassigned.Json.GetProperty("counts").GetRawText());
        Assert.DoesNotContain("imported before", reassigned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_out_can_be_left_out()
    {
        await using var shell = await OpenAsync();
        var list = shell.Write("returning.csv", "First Name,Last Name,Email\nAnn,Lee,ann@x.example\n");
        (await shell.RunAsync("packages", "add", "Hygiene", "--course", "Hands")).Fine();

        var preview = await shell.RunAsync("reassign", list, "--package", "Hygiene", "--never-assigned", "leaveout", "--dry-run", "--json");

        Assert.Equal(["skip assignment.first"], Told(preview.Json));
    }

    [Fact]
    public async Task A_due_date_that_is_over_is_told_in_the_document_too()
    {
        await using var shell = await OpenAsync();
        var list = shell.Write("returning.csv", "First Name,Last Name,Email\nAnn,Lee,ann@x.example\n");

        foreach (var apply in (string[])["--dry-run", "--yes"])
        {
            var problem = Assert.Single((await shell.RunAsync("reassign", list, "--package", "Induction", "--due", "2020-01-31", apply, "--json")).Fine().Json.GetProperty("problems").EnumerateArray());
            Assert.Equal(("assignment.due_past", "warning"), (problem.GetProperty("code").GetString(), problem.GetProperty("severity").GetString()));
        }
    }

    [Fact]
    public async Task Undoing_says_of_a_re_assignment_what_it_is_about()
    {
        await using var shell = await OpenAsync();
        var list = shell.Write("returning.csv", "First Name,Last Name,Email\nAnn,Lee,ann@x.example\n");
        var applied = (await shell.RunAsync("reassign", list, "--package", "Induction", "--yes", "--json")).Fine().Json.GetProperty("import").GetString()!;

        var preview = (await shell.RunAsync("undo", applied, "--dry-run")).Fine().Output;
        var done = (await shell.RunAsync("undo", applied)).Fine().Output;

        Assert.Equal("1 assignment would be withdrawn, and what they took the place of is current again.", preview.Trim());
        Assert.Contains("Undone.", done, StringComparison.Ordinal);
        Assert.DoesNotContain("removed", preview + done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_package_or_a_column_that_names_one_the_list_cannot_be_used()
    {
        await using var shell = await OpenAsync();

        var refused = await shell.RunAsync("reassign", shell.Write("list.csv", Enrolled), "--dry-run", "--json");

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal("mapping.required_missing", refused.Json.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(2, (await shell.RunAsync("reassign", shell.Write("list.csv", Enrolled), "--package", "Nothing", "--json")).ExitCode);
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task What_annual_prints_as_csv_is_a_list_to_reassign(DatabaseKind kind)
    {
        await using var shell = await OpenAsync(kind);
        (await shell.RunAsync("packages", "add", "Hygiene", "--course", "Hands")).Fine();
        (await shell.RunAsync("import", shell.Write("cy.csv", "First Name,Last Name,Email\n=Cy,Ng,cy@x.example\n"), "--package", "Hygiene", "--yes")).Fine();

        var due = await AnnualAsync(shell, "2031-01-01");
        var csv = (await shell.RunAsync("annual", "--as-of", "2031-01-01", "--csv")).Fine().Output;
        var again = (await shell.RunAsync("reassign", shell.Write("annual.csv", csv), "--yes", "--json")).Fine().Json;

        Assert.Equal(["Hygiene", "Induction", "Induction"], due.Select(r => r.GetProperty("package").GetString()).Order());
        Assert.Equal("""{"reassign":3,"assign":0,"skip":0,"reject":0}""", again.GetProperty("counts").GetRawText());
        Assert.Empty(again.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("problems").EnumerateArray()));
    }

    [Fact]
    public async Task Annual_says_who_is_due_on_a_day_and_is_narrowed_by_package_and_group()
    {
        await using var shell = await OpenAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

        var json = (await shell.RunAsync("annual", "--as-of", "2031-01-01", "--json")).Fine().Json;

        Assert.Equal(["asOf", "months", "rows"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2031-01-01", 9), (json.GetProperty("asOf").GetString(), json.GetProperty("months").GetInt32()));
        var row = json.GetProperty("rows")[0];
        Assert.Equal(["learner", "package", "lastAssigned", "lastCompleted", "status"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["id", "firstName", "lastName", "email", "groups", "custom"], row.GetProperty("learner").EnumerateObject().Select(p => p.Name));
        Assert.Equal(("notStarted", JsonValueKind.Null), (row.GetProperty("status").GetString(), row.GetProperty("lastCompleted").ValueKind));

        Assert.Empty((await shell.RunAsync("annual", "--json")).Fine().Rows);
        Assert.Empty((await shell.RunAsync("annual", "--json", "--as-of", $"{today.AddMonths(9):yyyy-MM-dd}")).Fine().Rows);
        Assert.Equal(2, (await AnnualAsync(shell, $"{today.AddMonths(9).AddDays(2):yyyy-MM-dd}")).Length);
        Assert.Equal(2, (await AnnualAsync(shell, "2031-01-01", "--package", "induction")).Length);
        Assert.Single(await AnnualAsync(shell, "2031-01-01", "--search", "ann"));
        Assert.Equal(2, (await AnnualAsync(shell, "2031-01-01", "--status", "not-started")).Length);
        Assert.Empty(await AnnualAsync(shell, "2031-01-01", "--status", "completed"));
        Assert.Equal(2, (await shell.RunAsync("annual", "--status", "bored", "--json")).ExitCode);
        Assert.Equal(2, (await shell.RunAsync("annual", "--package", "Nothing", "--json")).ExitCode);
        Assert.Equal(2, (await shell.RunAsync("annual", "--group", "Nothing", "--json")).ExitCode);
        Assert.Equal(2, (await shell.RunAsync("annual", "--as-of", "31/12/2030", "--json")).ExitCode);
        Assert.Equal(2, (await shell.RunAsync("annual", "--as-of", "0001-01-01", "--json")).ExitCode);
    }

    static async Task<JsonElement[]> AnnualAsync(Shell shell, string day, params string[] more) =>
        (await shell.RunAsync(["annual", "--json", "--as-of", day, .. more])).Fine().Rows;

    static IEnumerable<string> Told(JsonElement document) => document.GetProperty("rows").EnumerateArray().Select(r =>
        $"{r.GetProperty("action").GetString()} {string.Join(' ', r.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()))}");

    static async Task<Shell> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Fire", "Lifting")).Fine();
        (await shell.RunAsync("import", shell.Write("enrolled.csv", Enrolled), "--package", "Induction", "--yes")).Fine();
        return shell;
    }
}
