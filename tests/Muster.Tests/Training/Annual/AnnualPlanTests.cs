using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Persistence;
using Muster.Persistence.Postgres;
using Muster.Persistence.Sqlite;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Tests.Training.Annual;

public sealed class AnnualPlanTests
{
    const int Rows = 4_000;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_first_page_is_found_by_its_index(DatabaseKind kind) =>
        await AssertFoundByAsync(kind, "ix_assignments_assigned_at_id", _ => new AnnualFilter());

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_first_page_of_a_package_is_found_by_its_index(DatabaseKind kind) =>
        await AssertFoundByAsync(kind, "ix_assignments_counted", package => new AnnualFilter(package));

    static async Task AssertFoundByAsync(DatabaseKind kind, string index, Func<Guid, AnnualFilter> filter)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var package = await FillAsync(database);
        var (explained, heard) = Listening(kind, database.Address.ConnectionString);
        await using var db = explained;

        await AnnualTraining.ReadAsync(db, database.Clock, filter(package), asOf: null, after: null, AnnualTraining.DefaultSize, Cancellation);

        var plan = Assert.Single(heard.Plans, p => p.Contains(index, StringComparison.Ordinal));
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", plan.Replace("Incremental Sort", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // Enough that reading everything would cost more than the index does.
    static async Task<Guid> FillAsync(TestDatabase database)
    {
        var package = await database.PackageAsync("Induction", "Fire");
        var from = database.Clock.GetUtcNow().AddYears(-3);

        await database.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.WriteAsync(TrainingTables.Assignments, [.. Enumerable.Range(0, Rows).Select(i => new Assignment
            {
                LearnerId = Ids.Next(database.Clock),
                Id = Ids.Next(database.Clock),
                PackageId = i % 5 == 0 ? package.Id : Ids.Next(database.Clock),
                VersionId = package.VersionId,
                AssignedAt = from.AddHours(i),
                AssignedBy = "Ann",
                Source = AssignmentSource.Person,
            })], Cancellation);
            await transaction.CommitAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("ANALYZE", Cancellation);
        });

        return package.Id;
    }

    static (MusterDb Db, Explaining Heard) Listening(DatabaseKind kind, string connectionString)
    {
        var heard = new Explaining(kind == DatabaseKind.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ");

        return kind == DatabaseKind.Sqlite
            ? (new SqliteMusterDb(new DbContextOptionsBuilder<SqliteMusterDb>().UseSqlite(connectionString).AddInterceptors(heard).Options), heard)
            : (new PostgresMusterDb(new DbContextOptionsBuilder<PostgresMusterDb>().UseNpgsql(connectionString).AddInterceptors(heard).Options), heard);
    }

    /// <summary>Asks of every query how it is answered, before it is.</summary>
    sealed class Explaining(string explain) : DbCommandInterceptor
    {
        public List<string> Plans { get; } = [];

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var query = command.CommandText;
            command.CommandText = explain + query;

            await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            {
                var plan = "";

                while (await rows.ReadAsync(cancellationToken))
                    plan += $"{rows.GetValue(rows.FieldCount - 1)}\n";

                Plans.Add(plan);
            }

            command.CommandText = query;
            return result;
        }
    }
}
