using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests.Imports;
using Muster.Web.Tests.Training;

namespace Muster.Web.Tests.Groups;

public sealed class GroupTrainingTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_is_assigned_to_todays_members_after_a_preview(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var group = await muster.Database.GroupAsync("Nursing");
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee", group)).Id;
        var bo = (await muster.Database.LearnerAsync("Bo", "Li", group)).Id;
        var cy = (await muster.Database.LearnerAsync("Cy", "Mo")).Id;
        await muster.Database.AssignAsync(bo, package);
        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync($"/groups/{group}");

        var once = await (await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "assign"), ("due", "2099-01-31"))).FollowAsync();
        Assert.Contains("Assign 1, leave out 1", once.Text, StringComparison.Ordinal);
        Assert.Contains("1 person has the package already and is left alone.", once.Text, StringComparison.Ordinal);
        await once.ConfirmAsync(("due", "2099-01-31"));
        Assert.Equal((1, 1, 0), (await CountAsync(muster, ann), await CountAsync(muster, bo), await CountAsync(muster, cy)));
        Assert.Equal((AssignmentSource.Group, new DateOnly(2099, 1, 31)), ((await muster.Database.HistoryAsync(ann))[0].Source, (await muster.Database.HistoryAsync(ann))[0].DueOn));

        var anew = await (await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "reassign"))).FollowAsync();
        Assert.Contains("Re-assign 2", anew.Text, StringComparison.Ordinal);
        await anew.ConfirmAsync();
        Assert.Equal((2, 2, 0), (await CountAsync(muster, ann), await CountAsync(muster, bo), await CountAsync(muster, cy)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_that_stands_is_assigned_to_who_joins_until_it_is_lifted(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var group = await muster.Database.GroupAsync("Nursing");
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var browser = await muster.OpenSignedInBrowserAsync();
        var page = await browser.GetAsync($"/groups/{group}");

        var wrong = await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "stand"), ("days", "soon"));
        Assert.Contains("Give 1 to 3,650 days, or none.", wrong.Text, StringComparison.Ordinal);
        var nobody = await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "assign"));
        Assert.Contains("Nobody active is in this group today.", nobody.Text, StringComparison.Ordinal);
        var placed = await (await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "stand"), ("days", "30"))).FollowAsync();
        Assert.Contains("The package stands on this group", placed.Text, StringComparison.Ordinal);
        Assert.Contains("30 days after joining", placed.Text, StringComparison.Ordinal);

        var ann = (await muster.Database.LearnerAsync("Ann", "Lee", group)).Id;
        Assert.Equal(1, await CountAsync(muster, ann));

        var preview = await (await page.SubmitFormAsync("assign", ("package", package.ToString()), ("how", "stand"), ("days", "30"))).FollowAsync();
        Assert.Contains("1 person has the package already and is left alone.", preview.Text, StringComparison.Ordinal);

        var lifted = await (await (await browser.GetAsync($"/groups/{group}/standing-packages/{package}/removal")).SubmitAsync()).FollowAsync();
        Assert.Contains("The package no longer stands on this group.", lifted.Text, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(muster, (await muster.Database.LearnerAsync("Bo", "Li", group)).Id));
        Assert.Equal(1, await CountAsync(muster, ann));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_stands_once_the_list_of_todays_members_is_confirmed_and_nobody_is_left_between(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var group = await muster.Database.GroupAsync("Nursing");
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee", group)).Id;
        var browser = await muster.OpenSignedInBrowserAsync();

        var preview = await (await (await browser.GetAsync($"/groups/{group}")).SubmitFormAsync("assign", ("package", package.ToString()), ("how", "stand"), ("days", "30"))).FollowAsync();
        Assert.Contains("From the confirmation on “Induction” stands on “Nursing”: whoever joins later is assigned it then, due 30 days after joining.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("None yet.", (await browser.GetAsync($"/groups/{group}")).Text, StringComparison.Ordinal);
        var bo = (await muster.Database.LearnerAsync("Bo", "Li", group)).Id;
        Assert.Equal((0, 0), (await CountAsync(muster, ann), await CountAsync(muster, bo)));

        await preview.ConfirmAsync();

        Assert.Contains("30 days after joining", (await browser.GetAsync($"/groups/{group}")).Text, StringComparison.Ordinal);
        var cy = (await muster.Database.LearnerAsync("Cy", "Mo", group)).Id;
        Assert.Equal((1, 1, 1), (await CountAsync(muster, ann), await CountAsync(muster, bo), await CountAsync(muster, cy)));

        await muster.UntilAsync(async () => (await browser.GetAsync(preview.Path.Replace("/preview", "/undo", StringComparison.Ordinal))).Text.Contains("“Induction” stays standing on “Nursing”: whoever joins is still assigned it.", StringComparison.Ordinal));
    }

    static async Task<int> CountAsync(RunningMuster muster, Guid learner) => (await muster.Database.HistoryAsync(learner)).Count;
}
