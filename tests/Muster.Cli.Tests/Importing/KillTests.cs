using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Tests.Running;
using Muster.Imports;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Cli.Tests.Importing;

/// <summary>A kill -9 in the middle of a long import, and a restart, give every row once.</summary>
public sealed class KillTests
{
    const int Batches = 100;
    const int Rows = Batches * 250;

    static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(2);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Running_the_command_again_finishes_a_killed_import(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Fire safety")).Fine();
        var list = shell.Write("list.csv", List());
        string[] import = ["import", list, "--split", "--package", "Induction", "--yes", "--json"];

        foreach (var batches in new[] { 3, 40 })
        {
            using var process = shell.Start(import);
            await UntilAsync(shell, process, batches);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
            Assert.Equal(ImportStatus.Confirmed, await StatusAsync(shell));
        }

        Assert.Contains("Nobody is working on", (await shell.RunAsync("imports")).Fine().Output, StringComparison.Ordinal);
        var other = await shell.RunAsync("import", list, "--split", "--yes");
        Assert.Equal(1, other.ExitCode);
        Assert.Contains("confirmed with other choices", other.Error, StringComparison.Ordinal);

        var finished = (await shell.RunAsync(import)).Fine();

        Assert.Contains("Going on with import", finished.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody is working on", (await shell.RunAsync("imports")).Fine().Output, StringComparison.Ordinal);
        Assert.True(finished.Json.GetProperty("applied").GetBoolean());
        Assert.Equal(Enumerable.Range(2, Rows), finished.Rows.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal((Rows, Rows, Rows, Rows, Batches, 1), await shell.WithAsync(async (db, _) => (
            await db.Learners.CountAsync(Cancellation),
            await db.Memberships.CountAsync(Cancellation),
            await db.Assignments.CountAsync(Cancellation),
            await db.Attempts.CountAsync(Cancellation),
            await db.ImportBatches.CountAsync(Cancellation),
            await db.Imports.CountAsync(Cancellation))));
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Running_the_command_again_goes_on_with_an_import_that_failed_half_way(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        string[] import = ["import", shell.Write("list.csv", List()), "--split", "--yes", "--json"];

        using (var process = shell.Start(import))
        {
            await UntilAsync(shell, process, batches: 3);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
        }

        await shell.WithAsync((db, _) => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, ImportStatus.Failed).SetProperty(i => i.Failure, "A test ended it."), Cancellation));

        (await shell.RunAsync(import)).Fine();

        Assert.Equal((Rows, 1), await shell.WithAsync(async (db, _) => (await db.Learners.CountAsync(Cancellation), await db.Imports.CountAsync(Cancellation))));
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Running_the_command_again_finishes_a_killed_list_to_reassign(DatabaseKind kind)
    {
        const int People = 50 * 250;
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Fire safety", "Lifting")).Fine();
        var list = shell.Write("list.csv", List(People));
        (await shell.RunAsync("import", list, "--split", "--package", "Induction", "--yes")).Fine();
        string[] reassign = ["reassign", list, "--split", "--package", "Induction", "--yes", "--json"];

        foreach (var batches in new[] { 3, 20 })
        {
            using var process = shell.Start(reassign);
            await UntilAsync(shell, process, batches, ImportPurpose.Reassign);
            process.Kill();
            await process.WaitForExitAsync(Cancellation);
            Assert.Equal(ImportStatus.Confirmed, await StatusAsync(shell, ImportPurpose.Reassign));
        }

        var finished = (await shell.RunAsync(reassign)).Fine();

        Assert.Equal(Enumerable.Range(2, People), finished.Rows.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal((People, People, People, 2 * People, 2 * People, 2), await shell.WithAsync(async (db, _) => (
            await db.Learners.CountAsync(Cancellation),
            await db.Assignments.CountAsync(a => a.State == AssignmentState.Current && a.PreviousId != null, Cancellation),
            await db.Assignments.CountAsync(a => a.State == AssignmentState.Superseded, Cancellation),
            await db.Attempts.CountAsync(a => a.State == AttemptState.NotStarted, Cancellation),
            await db.Attempts.CountAsync(a => a.State == AttemptState.Superseded, Cancellation),
            await db.Imports.CountAsync(Cancellation))));
    }

    static string List(int rows = Rows)
    {
        var list = new StringBuilder("First Name,Last Name,Email Address,Group\n");

        for (var i = 0; i < rows; i++)
            list.Append(CultureInfo.InvariantCulture, $"Ann,Lee,p{i}@x.example,Group {i % 7}\n");

        return list.ToString();
    }

    // Ends with what it waits for, with the process, or after the ceiling.
    static Task<int> UntilAsync(Shell shell, Process process, int batches, ImportPurpose purpose = ImportPurpose.Enrol) => shell.WithAsync(async (db, _) =>
    {
        using var ceiling = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        ceiling.CancelAfter(Ceiling);

        while (await db.Imports.Where(i => i.Purpose == purpose).Select(i => i.NextBatch).SingleOrDefaultAsync(ceiling.Token) is var applied && applied < batches)
        {
            Assert.False(process.HasExited, "The import ended before it could be killed.");
            await Task.WhenAny(process.WaitForExitAsync(ceiling.Token), Task.Delay(BetweenLooks, ceiling.Token));
        }

        return 0;
    });

    static Task<ImportStatus> StatusAsync(Shell shell, ImportPurpose purpose = ImportPurpose.Enrol) =>
        shell.WithAsync((db, _) => db.Imports.Where(i => i.Purpose == purpose).Select(i => i.Status).SingleAsync(Cancellation));
}
