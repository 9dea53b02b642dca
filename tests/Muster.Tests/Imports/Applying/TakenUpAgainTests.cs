using System.Text;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Persistence;
using Muster.Problems;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Applying;

/// <summary>A list whose work stops again and again: what stands before the cursor is known each time as though it had never stopped.</summary>
public sealed class TakenUpAgainTests
{
    const int Batches = 30;
    const int Groups = 3_000;
    const int LongestStretch = 16;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, UnknownGroups> Cases => new(
        from kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres }
        from unknown in Enum.GetValues<UnknownGroups>()
        select (kind, unknown));

    [Theory, MemberData(nameof(Cases))]
    public async Task An_address_that_came_before_it_stopped_is_a_repeat_after_it(DatabaseKind kind, UnknownGroups unknown)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.WithAsync(db =>
        {
            db.AddRange(Enumerable.Range(0, Groups).Select(i => new Group(Ids.Next(database.Clock), $"Ward {i}", revision: 0)));
            return db.SaveChangesAsync(Cancellation);
        });

        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(List(), new ImportSetup { Split = true, UnknownGroups = unknown });
        var total = (await flow.PreviewAsync(import.Id)).Totals;
        (await flow.ConfirmAsync(import.Id)).Get();

        // First as far as one process gets in a while, then by single transactions.
        await StoppedAtAsync(flow, import.Id, LongestStretch - 1);

        while ((await flow.FindAsync(import.Id)).IsRunning)
            await StoppedAtAsync(flow, import.Id, 1);

        var done = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Done, total.Create, total.Reject), (done.Status, done.Created, done.Rejected));
        Assert.Equal(Batches, (await flow.OutcomesAsync(import.Id)).Count(o => o.Problems.Any(p => p.Code == ProblemCodes.EmailDuplicateInFile)));
    }

    static async Task StoppedAtAsync(ImportFlow flow, Guid id, int most)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var from = (await flow.FindAsync(id)).NextBatch;

        try
        {
            await flow.WorkAsync(id, new Reports(progress =>
            {
                if (progress.Batches - from >= most)
                    stop.Cancel();
            }), stop.Token);
        }
        catch (OperationCanceledException) when (!Cancellation.IsCancellationRequested)
        {
            // As when the server is told to end.
        }
    }

    // The last row of each batch repeats one of the first batch.
    static string List()
    {
        var list = new StringBuilder("First Name,Last Name,Email Address,Group\r\n");

        for (var row = 0; row < Batches * ImportPlan.BatchRows; row++)
        {
            var repeats = row % ImportPlan.BatchRows == ImportPlan.BatchRows - 1;
            list.Append(null, $"Ann,Lee,p{(repeats ? row / ImportPlan.BatchRows : row)}@x.example,Ward {row % Groups}\r\n");
        }

        return list.ToString();
    }
}
