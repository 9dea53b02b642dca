using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Organisations;

public sealed class OrganisationPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Settings_are_changed_and_audited(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();

        var saved = await SendAsync(browser, name: " Harbour Hospital ", zone: "Europe/Berlin", locale: "de-DE", months: "11", rows: "500");

        Assert.Contains("are saved", (await saved.FollowAsync()).Text, StringComparison.Ordinal);
        var now = await muster.Database.WithAsync(db => db.Organisations.SingleAsync(Cancellation));
        Assert.Equal(("Harbour Hospital", "Europe/Berlin", "de-DE", 11, 500), (now.Name, now.TimeZone, now.Locale, now.AnnualMonths, now.MaxRowsPerFile));
        var entry = await muster.Database.WithAsync(db => db.AuditEntries.SingleAsync(Cancellation));
        Assert.Equal(("organisation.change", RunningMuster.AdministratorName), (entry.Action, entry.Actor));
        Assert.Contains("Etc/UTC", entry.Before, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", entry.After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Etc/UTC", "en-GB", "9", "250", "is missing")]
    [InlineData("X", "Mars/Olympus", "en-GB", "9", "250", "no such time zone")]
    [InlineData("X", "Etc/UTC", "klingon", "9", "250", "no such language")]
    [InlineData("X", "Etc/UTC", "en-GB", "0", "250", "a number of months")]
    [InlineData("X", "Etc/UTC", "en-GB", "nine", "250", "a number of months")]
    [InlineData("X", "Etc/UTC", "en-GB", "9", "10001", "a number of rows")]
    public async Task What_cannot_be_is_refused_in_words_and_nothing_changes(string name, string zone, string locale, string months, string rows, string said)
    {
        await using var muster = await RunningMuster.StartAsync();

        var answer = await SendAsync(await muster.OpenSignedInBrowserAsync(), name, zone, locale, months, rows);

        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        Assert.False(await muster.Database.WithAsync(db => db.AuditEntries.AnyAsync(Cancellation)));
    }

    static async Task<BrowserPage> SendAsync(Browser browser, string name, string zone, string locale, string months, string rows) =>
        await (await browser.GetAsync("/organisation")).SubmitAsync(("name", name), ("timeZone", zone), ("locale", locale), ("annualMonths", months), ("maxRows", rows));
}
