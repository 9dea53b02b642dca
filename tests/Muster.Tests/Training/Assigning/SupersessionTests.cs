using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Mail;
using Muster.Persistence;
using Muster.Persistence.Postgres;
using Muster.Persistence.Sqlite;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;

namespace Muster.Tests.Training.Assigning;

public sealed class SupersessionTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Where_no_mail_waits_superseding_only_looks_whether_one_does(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (learner, package) = (await database.LearnerAsync("Ann", "Lee"), await database.PackageAsync("Induction", "Fire"));
        var first = (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, By(), learner.Id, package.Id, null, Cancellation))).Get();
        var heard = new MailCommands();
        await using var listening = Listening(kind, database.Address.ConnectionString, heard);

        (await LearnerAssignment.ReassignAsync(listening, database.Clock, By(), learner.Id, package.Id, new(first.Id), null, Cancellation)).Get();

        Assert.StartsWith("SELECT EXISTS", Assert.Single(heard.Texts), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Mail_that_another_writer_enqueues_while_this_one_waits_for_its_turn_is_seen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (learner, package) = (await database.LearnerAsync("Ann", "Lee"), await database.PackageAsync("Induction", "Fire"));
        Task superseding;

        await using (database.Open(out var db))
        {
            await using var write = await DirectoryWrite.BeginAsync(db, database.Clock, "Ann", Cancellation);
            var batch = new AssignmentBatch(write, By(sendMail: true), new HashSet<Guid>());
            var first = batch.Give(learner.Id, (await PackageVersion.OfferedAsync(db, package.Id, Cancellation))!, [], dueOn: null);
            await batch.WriteAsync(db, Cancellation);

            superseding = Task.Run(async () => (await database.WithAsync(other => LearnerAssignment.ReassignAsync(other, database.Clock, By(), learner.Id, package.Id, new(first.Id), null, Cancellation))).Get(), Cancellation);
            await write.CommitAsync(Cancellation);
        }

        await superseding;
        Assert.Equal(MailState.Cancelled, await database.WithAsync(db => db.Mails.Select(m => m.State).SingleAsync(Cancellation)));
    }

    static AssignmentOrigin By(bool sendMail = false) => new("Ann", AssignmentSource.Person, SendMail: sendMail);

    static MusterDb Listening(DatabaseKind kind, string connectionString, MailCommands heard) => kind == DatabaseKind.Sqlite
        ? new SqliteMusterDb(new DbContextOptionsBuilder<SqliteMusterDb>().UseSqlite(connectionString).AddInterceptors(heard).Options)
        : new PostgresMusterDb(new DbContextOptionsBuilder<PostgresMusterDb>().UseNpgsql(connectionString).AddInterceptors(heard).Options);

    sealed class MailCommands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Hear(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Hear(command);
            return ValueTask.FromResult(result);
        }

        void Hear(DbCommand command)
        {
            if (command.CommandText.Contains("mails", StringComparison.Ordinal))
                Texts.Add(string.Join(' ', command.CommandText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
    }
}
