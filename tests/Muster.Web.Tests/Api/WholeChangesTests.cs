using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Api;

/// <summary>A request is done whole or not at all, and takes nothing back that somebody else did in the same moment.</summary>
public sealed class WholeChangesTests
{
    const int Rounds = 10;
    const string TwoRows = "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nBo,Diaz,bo@x.example\n";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_whose_courses_are_refused_keeps_its_name_too(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var package = await muster.Database.PackageAsync("Induction", "Welcome");

        Assert.Equal(422, (await api.SendAsync("PATCH", $"/packages/{package.Id}", new { name = "First day", courses = new[] { "A", "a" } })).Status);

        Assert.Equal("Induction", (await api.SendAsync("GET", $"/packages/{package.Id}")).Body.Text("name"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_fields_new_name_and_new_options_at_once_are_both_kept(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var field = await muster.Database.FieldAsync("Shift 0", Muster.CustomFields.CustomFieldKind.Choice, "Early");

        for (var round = 1; round <= Rounds; round++)
        {
            await Task.WhenAll(
                api.SendAsync("PATCH", $"/custom-fields/{field.Id}", new { name = $"Shift {round}" }),
                api.SendAsync("PATCH", $"/custom-fields/{field.Id}", new { options = new[] { $"Late {round}" } }));

            var now = Assert.Single((await api.SendAsync("GET", "/custom-fields")).Body.Rows());
            Assert.Equal(($"Shift {round}", $"Late {round}"), (now.Text("name"), now.GetProperty("options")[0].GetString()));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Columns_mapped_at_once_are_all_mapped(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync("a,b,c\nAnn,Lee,ann@x.example\n");
        var fields = new[] { "First Name", "Last Name", "Email Address" };

        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(fields.Select((_, i) => MapAsync(i, null)));
            await Task.WhenAll(fields.Select((field, i) => MapAsync(i, field)));

            var mapping = (await api.SendAsync("GET", $"/imports/{import.Text("id")}")).Body.GetProperty("mapping").EnumerateArray();
            Assert.Equal(fields, mapping.Select(m => m.GetProperty("field").GetString()));
        }

        async Task MapAsync(int column, string? field) =>
            Assert.Equal(200, (await api.SendAsync("PUT", $"/imports/{import.Text("id")}/mapping", new { columns = new Dictionary<string, string?> { [$"{column + 1}"] = field } })).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mapping_that_is_refused_leaves_the_reading_as_it_was(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(TwoRows);

        var (status, _) = await api.SendAsync("PUT", $"/imports/{import.Text("id")}/mapping", new { reading = new { headerLine = 0 }, columns = new Dictionary<string, string?> { ["99"] = "Group" } });

        Assert.Equal(422, status);
        Assert.Equal(1, (await api.SendAsync("GET", $"/imports/{import.Text("id")}")).Body.GetProperty("file").GetProperty("headerLine").GetInt32());
    }

    [Fact]
    public async Task A_row_whose_second_cell_fails_keeps_its_first()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(TwoRows);
        await muster.Database.WithAsync(db => db.Database.ExecuteSqlAsync(
            $"CREATE TRIGGER fault BEFORE INSERT ON corrections WHEN NEW.column = 2 BEGIN SELECT RAISE(ABORT, 'fault'); END", TestContext.Current.CancellationToken));

        var (status, _) = await api.SendAsync("PATCH", $"/imports/{import.Text("id")}/rows/2", new { cells = new Dictionary<string, string> { ["1"] = "Eve", ["2"] = "Ray" } });

        Assert.Equal(500, status);
        Assert.False(await muster.Database.WithAsync(db => db.Corrections.AnyAsync(TestContext.Current.CancellationToken)));
    }
}
