using System.Text;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportListTests
{
    const string List = "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_file_name_reads_as_the_persons_own_machine_shows_it(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        await api.UploadAsync("staff %22new%22.csv", Encoding.UTF8.GetBytes(List), []);

        Assert.Equal("staff \"new\".csv", Assert.Single((await api.SendAsync("GET", "/imports")).Body.Rows()).Text("fileName"));
    }

    [Fact]
    public async Task The_list_of_imports_says_day_and_time()
    {
        await using var muster = await RunningMuster.StartAsync();
        await (await muster.OpenApiAsync()).UploadTextAsync(List);

        Assert.Matches(@"\d{4}, \d\d:\d\d ", (await (await muster.OpenSignedInBrowserAsync()).GetAsync("/imports")).Text);
    }
}
