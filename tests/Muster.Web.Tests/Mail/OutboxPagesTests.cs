using System.Net;
using Microsoft.EntityFrameworkCore;
using Muster.Mail;
using Muster.Tests.Databases;
using Muster.Tests.Mail;
using Muster.Web.Tests.Api;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Mail;

public sealed class OutboxPagesTests
{
    const string List = "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Ticked_the_button_counts_the_mails_and_the_learners_get_one_each(DatabaseKind kind)
    {
        await using var server = SmtpServer.Started();
        await using var muster = await RunningMuster.StartAsync(
            kind, "--Mail:Host", "127.0.0.1", "--Mail:Port", $"{server.Port}", "--Mail:Tls", "none", "--Mail:From", "training@acme.example", "--Mail:PerMinute", "100000");
        var preview = await PreviewAsync(muster);
        Assert.Contains("No mail is sent.", preview.Text, StringComparison.Ordinal);

        var ticked = await (await preview.SubmitFormAsync("choices", ("mail", "yes"))).FollowAsync();
        Assert.Contains("Create 2 learners, send 2 mails", ticked.Text, StringComparison.Ordinal);
        await ticked.ConfirmAsync();

        Assert.Equal(["ann@x.example", "bo@x.example"], new[] { (await server.NextAsync()).Recipient, (await server.NextAsync()).Recipient }.Order());
        var outbox = await muster.OpenSignedInBrowserAsync();
        await muster.UntilAsync(async () => (await outbox.GetAsync("/outbox?state=sent")).Text.Split("@x.example").Length == 3);
        Assert.Contains("No mail is like this", (await outbox.GetAsync("/outbox?state=queued")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ticked_after_the_preview_was_shown_it_is_shown_before_anything_is_confirmed()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await PreviewAsync(muster);

        var answer = await (await preview.ConfirmAsync(("mail", "yes"))).FollowAsync();

        Assert.Contains("Create 2 learners, send 2 mails", answer.Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Without_a_mail_server_mails_are_kept_can_be_read_and_be_taken_back()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List, ("sendMail", "true"));
        Assert.Equal((true, 2), (import.GetProperty("choices").GetProperty("sendMail").GetBoolean(), import.GetProperty("preview").GetProperty("mails").GetInt32()));
        await api.SendAsync("POST", $"/imports/{import.Text("id")}/confirmation");
        await muster.UntilAsync(async () => await muster.Database.WithAsync(db => db.Mails.CountAsync(Cancellation)) == 2);
        var browser = await muster.OpenSignedInBrowserAsync();
        var id = await muster.Database.WithAsync(db => db.Mails.Where(m => m.Address == "ann@x.example").Select(m => m.Id).SingleAsync(Cancellation));

        var list = await browser.GetAsync("/outbox");
        var mail = await browser.GetAsync($"/outbox/{id}");
        var cancelled = await (await mail.SubmitFormAsync("cancel")).FollowAsync();
        var again = await (await cancelled.SubmitFormAsync("again")).FollowAsync();
        var late = await cancelled.SubmitFormAsync("again");

        Assert.Contains("No mail server is configured.", list.Text, StringComparison.Ordinal);
        Assert.Contains($"/outbox/{id}", list.Html, StringComparison.Ordinal);
        Assert.Contains("Hello Ann,", mail.Text, StringComparison.Ordinal);
        Assert.Contains("The mail is not sent.", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("The mail waits to be sent again.", again.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, late.Status);
        Assert.Equal(2, await muster.Database.WithAsync(db => db.Mails.CountAsync(m => m.State == MailState.Queued, Cancellation)));
    }

    [Fact]
    public async Task All_that_waits_can_be_cancelled_after_its_count_was_shown()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List, ("sendMail", "true"));
        await api.SendAsync("POST", $"/imports/{import.Text("id")}/confirmation");
        await muster.UntilAsync(async () => await muster.Database.WithAsync(db => db.Mails.CountAsync(Cancellation)) == 2);
        var browser = await muster.OpenSignedInBrowserAsync();
        var newest = await muster.Database.WithAsync(db => db.Mails.Select(m => m.Id).OrderByDescending(id => id).FirstAsync(Cancellation));

        var list = await browser.GetAsync("/outbox");
        var question = await browser.GetAsync($"/outbox/cancellation?newest={newest}");
        var outbox = await (await question.SubmitAsync()).FollowAsync();

        Assert.Contains(question.Path, list.Html, StringComparison.Ordinal);
        Assert.Contains("Cancel 2 waiting mails", question.Text, StringComparison.Ordinal);
        Assert.Contains("What waited is cancelled.", outbox.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/outbox/cancellation", outbox.Html, StringComparison.Ordinal);
        Assert.Equal(2, await muster.Database.WithAsync(db => db.Mails.CountAsync(m => m.State == MailState.Cancelled, Cancellation)));
    }

    [Fact]
    public async Task One_that_waits_alone_is_not_called_all()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync("First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n", ("sendMail", "true"));
        await api.SendAsync("POST", $"/imports/{import.Text("id")}/confirmation");
        await muster.UntilAsync(async () => await muster.Database.WithAsync(db => db.Mails.CountAsync(Cancellation)) == 1);

        Assert.Contains("Cancel the one waiting mail…", (await (await muster.OpenSignedInBrowserAsync()).GetAsync("/outbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_mail_is_not_found()
    {
        await using var muster = await RunningMuster.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await muster.OpenSignedInBrowserAsync()).GetAsync($"/outbox/{Guid.Empty}")).Status);
    }

    static async Task<BrowserPage> PreviewAsync(RunningMuster muster)
    {
        var (_, import) = await (await muster.OpenApiAsync()).UploadTextAsync(List);
        return await (await muster.OpenSignedInBrowserAsync()).GetAsync($"/imports/{import.Text("id")}/preview");
    }
}
