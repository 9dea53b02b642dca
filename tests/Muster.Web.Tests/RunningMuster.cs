using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Muster.Accounts;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Web.Tests;

/// <summary>The real host on a free port, over a database of its own.</summary>
sealed partial class RunningMuster : IAsyncDisposable
{
    public const string AdministratorEmail = "ada@muster.example";
    public const string AdministratorName = "Ada Admin";
    public const string AdministratorPassword = "four words in a row";

    readonly List<IDisposable> _clients = [];
    readonly string[] _configuration;
    WebApplication _app;
    StringWriter _console;

    RunningMuster(TestDatabase database, string[] configuration, WebApplication app, StringWriter console)
    {
        _configuration = configuration;
        Database = database;
        _app = app;
        _console = console;
    }

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public TestDatabase Database { get; }

    /// <summary>What a person at the console reads.</summary>
    public string Console => _console.ToString();

    public string PrintedLink => LinkPattern().Match(Console).Value;

    /// <summary>A server as it is after its first administrator was created.</summary>
    /// <param name="configuration">As <c>--key value</c>.</param>
    public static async Task<RunningMuster> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, params string[] configuration)
    {
        var muster = await StartNewAsync(kind, isDemo: false, configuration);
        await muster.AddAdministratorAsync();
        return muster;
    }

    /// <summary>A server as it is at its very first start.</summary>
    public static async Task<RunningMuster> StartNewAsync(DatabaseKind kind = DatabaseKind.Sqlite, bool isDemo = false, params string[] configuration)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var (app, console) = await ListenAsync(database, isDemo, configuration);
        return new RunningMuster(database, configuration, app, console);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        (_app, _console) = await ListenAsync(Database, isDemo: false, _configuration);
    }

    /// <summary>A browser that nobody has signed in with. Keeps cookies, follows no redirects.</summary>
    public Browser OpenBrowser() => Keep(new Browser(Address));

    public async Task<Browser> OpenSignedInBrowserAsync()
    {
        var browser = OpenBrowser();
        var page = await browser.GetAsync("/sign-in");
        var answer = await page.SubmitAsync(("email", AdministratorEmail), ("password", AdministratorPassword));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        return browser;
    }

    public HttpClient OpenClient(string? token = null)
    {
        var client = Keep(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address });

        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return client;
    }

    public async Task<HttpClient> OpenApiAsync() => OpenClient((await IssueTokenAsync()).Secret);

    public Task<(AccessToken Token, string Secret)> IssueTokenAsync(string name = "Payroll") => Database.WithAsync(async db =>
    {
        var issued = AccessToken.Issue(Ids.Next(Database.Clock), name, Database.Clock.GetUtcNow());
        db.Add(issued.Token);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return issued;
    });

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            client.Dispose();

        await StopAsync();
        await Database.DisposeAsync();
    }

    static async Task<(WebApplication, StringWriter)> ListenAsync(TestDatabase database, bool isDemo, string[] configuration)
    {
        var console = new StringWriter();
        var app = MusterWeb.Build(new WebSettings(database.Address)
        {
            Urls = "http://127.0.0.1:0",
            // Faults that a test provokes are no news.
            Args = ["--Logging:LogLevel:Default", "None", .. configuration],
            IsDemo = isDemo,
            Output = console,
        });

        await MusterWeb.StartAsync(app, TestContext.Current.CancellationToken);
        return (app, console);
    }

    async Task StopAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    public async Task AddAdministratorAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();

        var result = await users.CreateAsync(
            new User { Id = Ids.Next(Database.Clock), DisplayName = AdministratorName, Email = AdministratorEmail, UserName = AdministratorEmail },
            AdministratorPassword);

        Assert.True(result.Succeeded);
    }

    T Keep<T>(T client) where T : IDisposable
    {
        _clients.Add(client);
        return client;
    }

    [GeneratedRegex(@"/\w+\?key=\w+")]
    private static partial Regex LinkPattern();
}
