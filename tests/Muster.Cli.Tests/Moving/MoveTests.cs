using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Muster.Audit;
using Muster.Cli.Tests.Running;
using Muster.CustomFields;
using Muster.Examples;
using Muster.Imports;
using Muster.Learners;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Moving;

/// <summary><c>muster move</c> between the two kinds of database.</summary>
public sealed class MoveTests
{
    // Pairs of quotes, the last character of the first plane, one outside it, a line's end, a backslash: whatever a statement might trip over.
    const string Hostile = "O'Brien \"x\" \uFFFF 🦆 \\. \\N \t;--\r\n%s {0} [red]";

    public static TheoryData<DatabaseKind, DatabaseKind> Ways => new()
    {
        { DatabaseKind.Sqlite, DatabaseKind.Postgres },
        { DatabaseKind.Postgres, DatabaseKind.Sqlite },
        { DatabaseKind.Sqlite, DatabaseKind.Sqlite },
        { DatabaseKind.Postgres, DatabaseKind.Postgres },
    };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ways))]
    public async Task Everything_comes_along_whatever_it_holds_and_the_audit_log_still_verifies(DatabaseKind from, DatabaseKind to)
    {
        await using var source = await Shell.OpenAsync(from);
        await using var target = await Shell.OpenAsync(to);
        await FillAsync(source);

        var moved = (await source.RunAsync("move", "--to", target.ConnectionString, "--json")).Fine().Json;

        Assert.True(moved.GetProperty("auditIntact").GetBoolean());
        Assert.Equal(await ContentsAsync(source), await ContentsAsync(target));
        Assert.Equal(
            await target.WithAsync((db, _) => Task.FromResult(db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Distinct().Order(StringComparer.Ordinal))),
            moved.GetProperty("tables").EnumerateArray().Select(t => t.GetProperty("table").GetString()!));
        Assert.Equal(await source.RunAsync("learners", "--json"), await target.RunAsync("learners", "--json"));

        // And back: what comes is what went.
        await using var home = await Shell.OpenAsync(from);
        var back = (await target.RunAsync("move", "--to", home.ConnectionString, "--json")).Fine().Json;
        Assert.Equal(moved.GetRawText(), back.GetRawText());
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Work_goes_on_in_the_new_database(DatabaseKind from, DatabaseKind to)
    {
        await using var source = await Shell.OpenAsync(from);
        await using var target = await Shell.OpenAsync(to);
        await FillAsync(source);
        (await source.RunAsync("move", "--to", target.ConnectionString)).Fine();

        (await target.RunAsync("fields", "add", "Locker No", "--kind", "text")).Fine();

        Assert.True(await target.WithAsync((db, _) => AuditChain.IsIntactAsync(db, Cancellation)));
        Assert.Equal(3, await target.WithAsync(async (db, _) =>
        {
            // The database itself numbers these.
            db.Add(new DataProtectionKey { FriendlyName = "new" });
            await db.SaveChangesAsync(Cancellation);
            return await db.DataProtectionKeys.MaxAsync(k => k.Id, Cancellation);
        }));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_key_of_a_database_that_has_been_served_comes_along_and_the_next_is_numbered(DatabaseKind from, DatabaseKind to)
    {
        await using var source = await Shell.OpenAsync(from);
        await using var target = await Shell.OpenAsync(to);
        (await source.RunAsync("packages", "add", "Induction", "--course", "Fire")).Fine();
        await source.WithAsync(async (db, _) =>
        {
            // As the first of several nodes writes it.
            db.Add(new DataProtectionKey { Id = -1, FriendlyName = "first" });
            return await db.SaveChangesAsync(Cancellation);
        });

        (await source.RunAsync("move", "--to", target.ConnectionString)).Fine();

        Assert.Equal([-1, 1], await target.WithAsync(async (db, _) =>
        {
            db.Add(new DataProtectionKey { FriendlyName = "second" });
            await db.SaveChangesAsync(Cancellation);
            return await db.DataProtectionKeys.Select(k => k.Id).Order().ToListAsync(Cancellation);
        }));
    }

    [Fact]
    public async Task A_person_sees_a_table_of_what_was_moved()
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(DatabaseKind.Postgres);
        await FillAsync(source);

        var result = (await source.RunAsync("move", "--to", target.ConnectionString)).Fine();

        Assert.Contains("import_file_chunks", result.Output, StringComparison.Ordinal);
        Assert.Contains("found them the same", result.Output, StringComparison.Ordinal);
        Assert.Contains("The audit log is intact", result.Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_target_that_holds_anything_is_left_alone(DatabaseKind kind)
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(kind);
        await FillAsync(source);
        (await target.RunAsync("groups")).Fine();

        var result = await source.RunAsync("move", "--to", target.ConnectionString, "--anew");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds tables already", result.Error, StringComparison.Ordinal);
        Assert.Equal(0, await target.WithAsync((db, _) => db.Learners.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_database_that_nobody_used_is_not_moved()
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(DatabaseKind.Postgres);

        var result = await source.RunAsync("move", "--to", target.ConnectionString);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("nothing to move", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense", 2, "names no database")]
    [InlineData("Host=127.0.0.1;Port=1;Database=x", 4, "cannot be reached")]
    [InlineData("Data Source=/nowhere/at/all.db", 4, "cannot be opened")]
    public async Task A_target_that_cannot_be_used_is_said_to_be_so(string to, int exitCode, string words)
    {
        await using var source = await Shell.OpenAsync();
        await FillAsync(source);

        var result = await source.RunAsync("move", "--to", to, "--json");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(words, result.Json.GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_PostgreSQL_cannot_store_is_named_and_mended_the_move_goes_on_anew()
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(DatabaseKind.Postgres);
        await FillAsync(source);
        await ExecuteAsync(source, "UPDATE learners SET first_name = 'A' || char(0) || 'B' WHERE rowid = 1");

        var refused = await source.RunAsync("move", "--to", target.ConnectionString);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("learners.first_name", refused.Error, StringComparison.Ordinal);

        await ExecuteAsync(source, "UPDATE learners SET first_name = 'AB' WHERE rowid = 1");
        Assert.Contains("--anew", (await source.RunAsync("move", "--to", target.ConnectionString)).Error, StringComparison.Ordinal);
        (await source.RunAsync("move", "--to", target.ConnectionString, "--anew")).Fine();
        Assert.Equal(await ContentsAsync(source), await ContentsAsync(target));
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_move_that_was_killed_leaves_a_database_that_says_so_until_it_is_moved_anew(DatabaseKind to)
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(to);
        await FillAsync(source, learners: 3000);

        using (var move = source.Start("move", "--to", target.ConnectionString))
        {
            await target.UntilTableAsync("unfinished_move", Cancellation);
            move.Kill();
            await move.WaitForExitAsync(Cancellation);
        }

        var used = await target.RunAsync("learners", "--json");
        Assert.Equal(4, used.ExitCode);
        Assert.Contains("did not end", used.Json.GetProperty("problems")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, (await source.RunAsync("move", "--to", target.ConnectionString)).ExitCode);

        (await source.RunAsync("move", "--to", target.ConnectionString, "--anew")).Fine();
        Assert.Equal(await ContentsAsync(source), await ContentsAsync(target));
    }

    [Fact]
    public async Task While_an_import_is_in_work_a_move_waits_for_force_and_leaves_the_lease_behind()
    {
        await using var source = await Shell.OpenAsync();
        await using var target = await Shell.OpenAsync(DatabaseKind.Postgres);
        await FillAsync(source);
        await ExecuteAsync(source, $"UPDATE imports SET status = {(int)ImportStatus.Confirmed}, lease_owner = 'elsewhere/1/1/1', lease_until = 9999999999999");

        var refused = await source.RunAsync("move", "--to", target.ConnectionString);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("in work", refused.Error, StringComparison.Ordinal);

        (await source.RunAsync("move", "--to", target.ConnectionString, "--force")).Fine();
        Assert.Equal((ImportStatus.Confirmed, null, null), await target.WithAsync(async (db, _) =>
        {
            var import = await db.Imports.SingleAsync(Cancellation);
            return (import.Status, import.LeaseOwner, import.LeaseUntil);
        }));
    }

    static Task<int> FillAsync(Shell shell, int learners = 60) => shell.WithAsync(async (db, clock) =>
    {
        Assert.False((await ExampleOrganisation.FillAsync(db, clock, seed: 7, learners, Cancellation)).IsRefused);

        await using (var write = await DirectoryWrite.BeginAsync(db, clock, Hostile, Cancellation))
        {
            db.Add(new Learner(write.NextId(), Hostile, "", EmailAddress.Parse("o'brien@x.example"), CustomValues.None, write.Now, write.Revision));
            write.Record("test.hostile", Hostile, before: new { text = Hostile }, after: null);
            await write.CommitAsync(Cancellation);
        }

        var blob = new byte[5 << 20];
        new Random(7).NextBytes(blob);
        var import = new Import(Ids.Next(clock), Hostile, blob.Length, [], new ImportSetup(), "Ann", clock.GetUtcNow());
        db.AddRange(import, new ImportFileChunk(import.Id, 0, blob), new ImportFileChunk(import.Id, 1, []));
        db.AddRange(new DataProtectionKey { FriendlyName = Hostile, Xml = "<key/>" }, new DataProtectionKey());
        await db.SaveChangesAsync(Cancellation);
        return 0;
    });

    static Task<int> ExecuteAsync(Shell shell, string sql) => shell.WithAsync((db, _) => db.Database.ExecuteSqlRawAsync(sql, Cancellation));

    // Through the entities, not by the checksums of what is under test.
    static Task<string> ContentsAsync(Shell shell) => shell.WithAsync(async (db, _) => System.Text.Json.JsonSerializer.Serialize(new
    {
        learners = (await db.Learners.AsNoTracking().OrderBy(l => l.Id).ToListAsync(Cancellation))
            .Select(l => new { l.Id, l.FirstName, l.LastName, email = l.Email, custom = l.Custom.ToJson(), at = l.CreatedAt.ToUnixTimeMilliseconds(), l.Revision }),
        memberships = await db.Memberships.AsNoTracking().OrderBy(m => m.LearnerId).ThenBy(m => m.GroupId).ToListAsync(Cancellation),
        attempts = await db.Attempts.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.LearnerId, a.AssignmentId, a.CourseId, a.State, a.Score, a.Passed }).ToListAsync(Cancellation),
        due = await db.Assignments.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.DueOn, a.State }).ToListAsync(Cancellation),
        audit = (await db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync(Cancellation)).Select(e => new { e.Number, e.Actor, e.Subject, e.Before, e.Hash, e.IsIntact }),
        chunks = (await db.ImportFileChunks.AsNoTracking().OrderBy(c => c.ImportId).ThenBy(c => c.Number).ToListAsync(Cancellation)).Select(c => new { c.Number, hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(c.Bytes)) }),
        keys = await db.DataProtectionKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(Cancellation),
    }));
}
