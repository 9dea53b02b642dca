using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Tests.Databases;
using Muster.Training.Standing;

namespace Muster.Tests.Imports.Applying;

/// <summary>A group that the preview called new may come to be, and have a package stand on it, before the rows that join it are applied.</summary>
public sealed class AnnouncedGroupTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nobody_joins_unseen_a_group_on_which_a_package_has_come_to_stand(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await database.PackageAsync("Induction", "Fire");
        var import = await flow.UploadTextAsync("First Name,Last Name,Email,Group\nAnn,Lee,ann@x.example,Ward 9\nBo,Ng,bo@x.example,Ward 10\n");
        (await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).Get();

        await PlaceAsync(database, await database.GroupAsync("Ward 9"), package.Id);
        await flow.WorkAsync(import.Id);

        Assert.Equal([RowResult.Changed, RowResult.Created], (await flow.OutcomesAsync(import.Id)).Select(o => o.Result));
        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(l => l.EmailKey == "ann@x.example", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Also_where_the_list_itself_created_the_group_a_batch_earlier(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await database.PackageAsync("Induction", "Fire");
        var import = await flow.UploadTextAsync(Ward(rows: 300), new ImportSetup { Split = true });
        (await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).Get();

        await flow.WorkAsync(import.Id, new Reports(done =>
        {
            if (done.Batches == 1)
                Task.Run(() => PlaceOnWardAsync(database, package.Id), Cancellation).GetAwaiter().GetResult();
        }));

        var outcomes = await flow.OutcomesAsync(import.Id);
        Assert.Equal((250, 50), (outcomes.Count(o => o.Result == RowResult.Created), outcomes.Count(o => o.Result == RowResult.Changed)));
        Assert.Equal(250, await database.WithAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    static string Ward(int rows)
    {
        var list = new StringBuilder("First Name,Last Name,Email,Group\n");

        for (var i = 0; i < rows; i++)
            list.Append(CultureInfo.InvariantCulture, $"Ann,Lee,p{i}@x.example,Ward 9\n");

        return list.ToString();
    }

    static async Task PlaceOnWardAsync(TestDatabase database, Guid package) =>
        await PlaceAsync(database, await database.WithAsync(db => db.Groups.Select(g => g.Id).SingleAsync(Cancellation)), package);

    static async Task PlaceAsync(TestDatabase database, Guid group, Guid package) =>
        (await database.WithAsync(db => StandingPackages.PlaceAsync(db, database.Clock, "Bea", group, package, null, Cancellation))).Get();
}
