using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Commands;

public sealed class ServeTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task The_demo_fills_an_organisation_lets_one_sign_in_and_ends_with_Ctrl_C(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);

        await using (var demo = await shell.StartAsync("demo"))
        {
            using var http = new HttpClient();
            var link = demo.Printed.Split('\n').Single(l => l.Contains("key=", StringComparison.Ordinal)).Trim();
            var page = await http.GetAsync(new Uri(link), Cancellation);

            Assert.True(page.IsSuccessStatusCode, $"{page.StatusCode}");
            Assert.Equal(0, await demo.InterruptAsync());
        }

        Assert.True((await shell.RunAsync("learners", "--json")).Rows.Length > 2500);

        // The second time it is served as it is.
        await using var again = await shell.StartAsync("demo");
        Assert.DoesNotContain("Filling", again.Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_somebody_is_no_demo()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "Badge No", "--kind", "text")).Fine();

        var result = await shell.RunAsync("demo", "--urls", "http://127.0.0.1:0");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("holds an organisation already", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_start_prints_the_link_for_the_first_administrator_and_lets_nobody_else_in()
    {
        await using var shell = await Shell.OpenAsync();
        await using var server = await shell.StartAsync("serve");
        using var http = new HttpClient();

        var api = await http.GetAsync(new Uri($"{server.Address}/api/v1/learners"), Cancellation);

        Assert.False(api.IsSuccessStatusCode);
        Assert.Contains("Create the first administrator", server.Printed, StringComparison.Ordinal);
    }
}
