using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Training.Annual;

public sealed class AnnualTrainingPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_anybody_due_it_says_what_it_is_for()
    {
        await using var muster = await RunningMuster.StartAsync();

        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/annual-training");

        Assert.Contains("Nobody is due again", page.Text, StringComparison.Ordinal);
        Assert.Contains("last assigned to a learner more than nine months ago", page.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task It_lists_who_is_due_again_says_the_rule_and_filters_by_its_address(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, bo, induction, lifting) = await DueAsync(muster);
        await muster.Database.AssignAsync((await muster.Database.LearnerAsync("Cy", "Mo")).Id, induction);
        var browser = await muster.OpenSignedInBrowserAsync();

        var all = await browser.GetAsync("/annual-training");
        Assert.Contains("Last assigned more than nine months ago, as of", all.Text, StringComparison.Ordinal);
        Assert.Contains("2 due again", all.Text, StringComparison.Ordinal);
        Assert.Contains("ann.lee@x.example", all.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Cy Mo", all.Text, StringComparison.Ordinal);

        Assert.DoesNotContain("Ann Lee", (await browser.GetAsync($"/annual-training?package={lifting}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Li", (await browser.GetAsync("/annual-training?search=lee")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing due again matches", (await browser.GetAsync("/annual-training?status=completed")).Text, StringComparison.Ordinal);
        Assert.Contains("2 due again", (await browser.GetAsync("/annual-training?status=notStarted")).Text, StringComparison.Ordinal);
        Assert.Contains("2 due again", (await browser.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.NotEqual(ann, bo);
    }

    [Theory]
    [InlineData("package=nonsense")]
    [InlineData("group=123")]
    [InlineData("status=bogus")]
    public async Task An_address_that_cannot_be_meant_chooses_nobody_and_says_why(string query)
    {
        await using var muster = await RunningMuster.StartAsync();
        await DueAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        var page = await browser.GetAsync($"/annual-training?{query}");

        Assert.Contains($"“{query.Split('=')[1]}”", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("all that match", page.Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await browser.GetAsync($"/annual-training.csv?{query}")).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Chosen_rows_are_previewed_and_re_assigned_and_are_then_off_the_page(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, bo, _, _) = await DueAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();
        var page = await browser.GetAsync("/annual-training?search=lee");
        var old = (await muster.Database.HistoryAsync(ann))[0];

        var preview = await (await page.SubmitFormAsync("annual", ("row", $"{ann:N}{old.Id:N}"), ("do", "reassign"))).FollowAsync();
        Assert.Contains("Re-assign 1", preview.Text, StringComparison.Ordinal);
        Assert.Contains("2 open attempts superseded", preview.Text, StringComparison.Ordinal);
        Assert.Single(await muster.Database.HistoryAsync(ann));

        var receipt = await (await preview.ConfirmAsync()).FollowAsync();
        Assert.Contains("Re-assigned", receipt.Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.Current, AssignmentState.Superseded], (await muster.Database.HistoryAsync(ann)).Select(a => a.State));
        Assert.Equal(AssignmentSource.AnnualTraining, (await muster.Database.HistoryAsync(ann))[0].Source);
        Assert.Single(await muster.Database.HistoryAsync(bo));
        Assert.DoesNotContain("Ann Lee", (await browser.GetAsync("/annual-training")).Text, StringComparison.Ordinal);

        var late = await (await page.SubmitFormAsync("annual", ("row", $"{ann:N}{old.Id:N}"), ("do", "reassign"))).FollowAsync();
        Assert.Contains("1 row is left alone: the training was assigned anew since, and is not due again.", late.Text, StringComparison.Ordinal);
        Assert.Contains("No row of the list would do anything", late.Text, StringComparison.Ordinal);

        var record = await browser.GetAsync($"/learners/{ann}");
        Assert.Contains("from Annual Training: Annual Training.csv", record.Text, StringComparison.Ordinal);
        Assert.Contains("It took the place of the assignment of", record.Text, StringComparison.Ordinal);
        Assert.Contains("Superseded by the assignment of", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_match_are_archived_after_a_preview_and_come_back_by_undoing_it()
    {
        await using var muster = await RunningMuster.StartAsync();
        await DueAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        var preview = await (await (await browser.GetAsync("/annual-training?search=bo")).SubmitFormAsync("annual", ("do", "archive-all"))).FollowAsync();
        Assert.Contains("Archive 1", preview.Text, StringComparison.Ordinal);
        var receipt = await (await preview.ConfirmAsync()).FollowAsync();
        Assert.Equal(1, await muster.Database.WithAsync(db => db.Learners.CountAsync(l => l.ArchivedAt != null, Cancellation)));

        var undo = await browser.GetAsync(receipt.Path.Replace("/receipt", "/undo", StringComparison.Ordinal));
        Assert.Contains("1 learner would be active again", undo.Text, StringComparison.Ordinal);
        var undone = await (await undo.SubmitAsync()).FollowAsync();
        Assert.Contains("This archiving was taken back.", undone.Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Learners.CountAsync(l => l.ArchivedAt != null, Cancellation)));
    }

    [Fact]
    public async Task Nothing_chosen_is_said_so()
    {
        await using var muster = await RunningMuster.StartAsync();
        await DueAsync(muster);

        var page = await (await (await muster.OpenSignedInBrowserAsync()).GetAsync("/annual-training")).SubmitFormAsync("annual", ("do", "reassign"));

        Assert.Contains("Nobody is chosen", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_from_a_row_comes_back_to_the_page()
    {
        await using var muster = await RunningMuster.StartAsync();
        var (ann, _, _, _) = await DueAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        var archived = await (await browser.GetAsync($"/learners/{ann}/archival?back=%2Fannual-training%3Fsearch%3Dlee")).SubmitAsync();
        Assert.EndsWith("/annual-training?search=lee&said=archived", archived.Location, StringComparison.Ordinal);
        Assert.Contains("The learner is archived.", (await archived.FollowAsync()).Text, StringComparison.Ordinal);

        var elsewhere = await (await browser.GetAsync($"/learners/{ann}/archival?back=%2F%2Fevil.example")).SubmitAsync();
        Assert.DoesNotContain("evil", elsewhere.Location, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_exported_is_harmless_in_a_spreadsheet_and_can_be_uploaded_to_re_assign(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, _, induction, _) = await DueAsync(muster);
        var odd = await muster.Database.LearnerAsync("=Odd", "Name");
        await muster.Database.AssignAsync(odd.Id, induction, Trained.LongAgo);
        var browser = await muster.OpenSignedInBrowserAsync();

        var csv = (await browser.GetAsync("/annual-training.csv")).Html;
        Assert.StartsWith("First Name,Last Name,Email Address,Package,Groups,Last Assigned,Last Completed,Status", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.DoesNotContain("\n=Odd", csv, StringComparison.Ordinal);

        var api = await muster.OpenApiAsync();
        var (status, list) = await api.UploadListAsync("/reassignments", "annual.csv", csv);
        Assert.Equal(201, status);
        Assert.Equal((3, 0, 0), (list.Count("reassign"), list.Count("skip"), list.Count("reject")));
        Assert.NotEqual(ann, odd.Id);
    }

    static async Task<(Guid Ann, Guid Bo, Guid Induction, Guid Lifting)> DueAsync(RunningMuster muster)
    {
        var induction = (await muster.Database.PackageAsync("Induction", "Fire", "Data")).Id;
        var lifting = (await muster.Database.PackageAsync("Lifting", "Backs")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var bo = (await muster.Database.LearnerAsync("Bo", "Li")).Id;
        await muster.Database.AssignAsync(ann, induction, Trained.LongAgo);
        await muster.Database.AssignAsync(bo, lifting, Trained.LongAgo + 1);
        return (ann, bo, induction, lifting);
    }
}
