using Muster.Cli.Tests.Running;
using Muster.CustomFields;
using Muster.Examples;
using Muster.Groups;
using Muster.Learners;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Commands;

public sealed class LearnersTests
{
    const string Actor = "Ann";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_learner_is_printed_with_groups_and_typed_values(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);

        await shell.WithAsync(async (db, clock) =>
        {
            async Task<Guid> FieldAsync(string name, CustomFieldKind kind) =>
                (await CustomFieldEditing.AddAsync(db, clock, Actor, name, kind, kind == CustomFieldKind.Choice ? ["Early"] : [], Cancellation)).Value!.Id;

            var values = new Dictionary<Guid, string?>
            {
                [await FieldAsync("Badge No", CustomFieldKind.Text)] = "007",
                [await FieldAsync("Hours", CustomFieldKind.Number)] = "37.5",
                [await FieldAsync("Started", CustomFieldKind.Date)] = "2026-03-31",
                [await FieldAsync("Drives", CustomFieldKind.YesNo)] = "yes",
                [await FieldAsync("Shift", CustomFieldKind.Choice)] = "early",
            };

            var group = (await GroupEditing.AddAsync(db, clock, Actor, "Nursing", Cancellation)).Value!;
            return await LearnerEditing.AddAsync(db, clock, Actor, new("Zoë", "Müller", "zoe@x.example", values, [group.Id]), Cancellation);
        });

        var row = Assert.Single((await shell.RunAsync("learners", "--json")).Rows);

        Assert.Equal("""{"Badge No":"007","Drives":true,"Hours":37.5,"Shift":"Early","Started":"2026-03-31"}""", row.GetProperty("custom").GetRawText());
        Assert.Equal("""["Nursing"]""", row.GetProperty("groups").GetRawText());
        Assert.Equal("Zoë", row.GetProperty("firstName").GetString());
        Assert.Equal("Müller", row.GetProperty("lastName").GetString());
        Assert.Equal("zoe@x.example", row.GetProperty("email").GetString());

        Assert.Equal(1, Assert.Single((await shell.RunAsync("groups", "--json")).Rows).GetProperty("members").GetInt32());
        Assert.Contains("Zoë Müller", (await shell.RunAsync("learners")).Fine().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_longer_than_a_page_is_printed_whole_and_once()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.WithAsync((db, clock) => ExampleOrganisation.FillAsync(db, clock, seed: 7, learners: 2500, Cancellation));
        var active = await shell.WithAsync((db, _) => LearnerPage.CountAsync(db, new LearnerFilter(), Cancellation));

        var rows = (await shell.RunAsync("learners", "--json")).Rows;
        Assert.Equal(active, rows.Select(r => r.GetProperty("id").GetGuid()).Distinct().Count());
        Assert.Equal(active, rows.Length);

        var lines = (await shell.RunAsync("learners")).Fine().Output.TrimEnd().Split('\n');
        Assert.Equal(active, lines.Count(l => l.Contains("@harbour-house.example", StringComparison.Ordinal)));
    }
}
