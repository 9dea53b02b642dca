using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Mail;
using Muster.Mail.Sending;
using Muster.Tests.Databases;
using Muster.Tests.Imports;

namespace Muster.Tests.Mail;

/// <summary>The way of a mail: from the list that causes it to the server.</summary>
sealed class MailFlow(TestDatabase database)
{
    public const string TwoPeople = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ImportFlow Lists { get; } = new(database);

    /// <summary>Imports a list whose learners are told.</summary>
    public async Task<Import> TellAsync(string list = TwoPeople, ImportSetup? setup = null) =>
        await Lists.ApplyAsync((await Lists.UploadTextAsync(list, (setup ?? new()) with { SendMail = true })).Id);

    public Task<List<OutgoingMail>> MailsAsync() => database.WithAsync(db => db.Mails.AsNoTracking().OrderBy(m => m.Address).ToListAsync(Cancellation));

    public async Task<IEnumerable<MailState>> StatesAsync() => (await MailsAsync()).Select(m => m.State);

    public MailWork Worker(SmtpServer? server, int perMinute = 1_000_000) => new(database.Services.GetRequiredService<IServiceScopeFactory>(), Settings(server) with { PerMinute = perMinute }, database.Clock);

    public static MailSettings Settings(SmtpServer? server) => new()
    {
        Host = server is null ? null : "127.0.0.1",
        Port = server?.Port,
        Tls = MailTls.None,
        From = "training@acme.example",
        FromName = "Acme training",
        Link = "https://training.acme.example/",
    };
}
