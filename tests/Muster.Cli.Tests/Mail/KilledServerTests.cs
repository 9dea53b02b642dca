using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Tests.Running;
using Muster.Mail;
using Muster.Tests.Databases;
using Muster.Tests.Mail;

namespace Muster.Cli.Tests.Mail;

/// <summary>A kill -9 between handing a mail over and hearing that it was taken sends nobody the same mail twice.</summary>
public sealed class KilledServerTests
{
    static readonly TimeSpan Ceiling = TimeSpan.FromMinutes(1);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task What_was_handed_over_is_not_sent_again_and_the_rest_is(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        await using var server = SmtpServer.Started();
        await QueueAsync(shell, "Ann", "Bo");
        using var first = Serve(shell, server);
        server.OnMail = _ =>
        {
            first.Kill();
            first.WaitForExit();
            return "250 OK";
        };
        await server.NextAsync();
        Assert.Equal(MailState.Sending, await StateAsync(shell, "Ann"));

        server.OnMail = _ => "250 OK";
        using var second = Serve(shell, server);
        await server.NextAsync();
        await UntilAsync(async () => await StateAsync(shell, "Bo") == MailState.Sent);
        second.Kill();
        await second.WaitForExitAsync(Cancellation);

        Assert.Equal(MailState.Uncertain, await StateAsync(shell, "Ann"));
        Assert.Equal(["Ann@x.example", "Bo@x.example"], server.Received.Select(m => m.Recipient));
    }

    static async Task QueueAsync(Shell shell, params string[] names)
    {
        var list = shell.Write("list.csv", "First Name,Last Name,Email\n" + string.Concat(names.Select(n => $"{n},Lee,{n}@x.example\n")));
        (await shell.RunAsync("import", list, "--yes")).Fine();

        await shell.WithAsync(async (db, clock) =>
        {
            foreach (var learner in await db.Learners.OrderBy(l => l.FirstName).ToListAsync(Cancellation))
            {
                db.Add(new OutgoingMail
                {
                    Id = Muster.Persistence.Ids.Next(clock),
                    Cause = $"test/{learner.Id}",
                    LearnerId = learner.Id,
                    Name = learner.FirstName,
                    Address = learner.Email,
                    Trainings = [],
                    CreatedAt = clock.GetUtcNow(),
                    NextTryAt = clock.GetUtcNow(),
                });
            }

            return await db.SaveChangesAsync(Cancellation);
        });
    }

    static Process Serve(Shell shell, SmtpServer server) => shell.Start(
        new Dictionary<string, string>
        {
            ["Mail__Host"] = "127.0.0.1",
            ["Mail__Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail__Tls"] = "none",
            ["Mail__From"] = "training@acme.example",
            ["Mail__PerMinute"] = "100000",
        },
        "serve",
        "--urls",
        "http://127.0.0.1:0");

    static Task<MailState> StateAsync(Shell shell, string name) =>
        shell.WithAsync((db, _) => db.Mails.Where(m => m.Name == name).Select(m => m.State).SingleAsync(Cancellation));

    static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Ceiling);

        while (!await isSo())
            await Task.Delay(BetweenLooks, patience.Token);
    }
}
