using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Muster.Accounts;
using Muster.Cli.Tests.Running;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Cli.Tests.Crashing;

/// <summary>A real server over a database that outlives it, and a long import that was begun over HTTP.</summary>
sealed class CrashingMuster
{
    public const string AdministratorEmail = "ann@muster.example";
    public const string AdministratorPassword = "four words in a row";

    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    readonly string _token;

    CrashingMuster(Shell shell, LongList list, string token)
    {
        (Shell, List, _token) = (shell, list, token);
        ServedFrom = shell.ConnectionString;
    }

    public Shell Shell { get; }

    public LongList List { get; }

    /// <summary>The database as the server reaches it, where that is another way than the test's.</summary>
    public string ServedFrom { get; set; }

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>With an administrator, a package of two courses, those whom the list has as known, and a token.</summary>
    public static async Task<CrashingMuster> PrepareAsync(Shell shell, LongList list)
    {
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Welcome", "Fire safety")).Fine();
        await shell.WithAsync((db, clock) => FillAsync(db, clock, list));
        return new CrashingMuster(shell, list, (await shell.RunAsync("tokens", "add", "Harness")).Fine().Output.Trim());
    }

    public Task<Server> StartAsync() => StartAsync("http://127.0.0.1:0", runBy: []);

    /// <param name="runBy">What to put before the program.</param>
    public Task<Server> StartAsync(string urls, string[] runBy) => Server.StartAsync(
        Shell.Folder,
        until: "Muster is at",
        new Dictionary<string, string> { ["MUSTER_LOG_FORMAT"] = "json" },
        [.. runBy, Path.Combine(Places.Muster, "muster"), "serve", "--database", ServedFrom],
        urls);

    public Task ImportAsync(Server server) => ImportAsync(server.Address);

    /// <summary>Uploads the list and confirms it.</summary>
    /// <param name="address">Of a server, or of what stands before some.</param>
    public async Task ImportAsync(string address)
    {
        using var http = Client(address);
        using var file = new ByteArrayContent(List.Csv);
        using var split = new StringContent("true");
        using var package = new StringContent("Induction");
        using var form = new MultipartFormDataContent { { split, "split" }, { package, "package" }, { file, "file", "list.csv" } };

        using var uploaded = await http.PostAsync("imports", form, Cancellation);
        var answer = await uploaded.Content.ReadAsStringAsync(Cancellation);
        Assert.True(uploaded.IsSuccessStatusCode, answer);

        var id = JsonDocument.Parse(answer).RootElement.GetProperty("id").GetString();
        using var confirmed = await http.PostAsync($"imports/{id}/confirmation", null, Cancellation);
        Assert.True(confirmed.IsSuccessStatusCode, await confirmed.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>Waits until so many batches are applied or the import has come to an end; the test's own time is the limit.</summary>
    public Task<Import> UntilAsync(int batches) => UntilAsync(i => i.NextBatch >= batches);

    public Task<Import> UntilEndAsync() => UntilAsync(_ => false);

    public Task<Import> FindAsync() => Shell.WithAsync((db, _) => db.Imports.AsNoTracking().SingleAsync(Cancellation));

    Task<Import> UntilAsync(Func<Import, bool> isThere) => Shell.WithAsync(async (db, _) =>
    {
        var import = await db.Imports.AsNoTracking().SingleAsync(Cancellation);

        while (!isThere(import) && import.IsRunning)
        {
            await Task.Delay(BetweenLooks, Cancellation);
            import = await db.Imports.AsNoTracking().SingleAsync(Cancellation);
        }

        return import;
    });

    HttpClient Client(string address)
    {
        var http = new HttpClient { BaseAddress = new Uri($"{address}/api/v1/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return http;
    }

    static async Task<int> FillAsync(MusterDb db, TimeProvider clock, LongList list)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, "Ann", Cancellation);
        db.Add(Administrator(write.NextId()));
        db.AddRange(list.Known.Select(r => new Learner(write.NextId(), r.FirstName, "Lee", EmailAddress.Parse(r.Email), CustomValues.None, write.Now, write.Revision)));
        await write.CommitAsync(Cancellation);
        return 0;
    }

    static User Administrator(Guid id)
    {
        var ann = new User
        {
            Id = id,
            DisplayName = "Ann",
            Email = AdministratorEmail,
            NormalizedEmail = AdministratorEmail.ToUpperInvariant(),
            UserName = AdministratorEmail,
            NormalizedUserName = AdministratorEmail.ToUpperInvariant(),
            SecurityStamp = "1",
        };

        ann.PasswordHash = new PasswordHasher<User>().HashPassword(ann, AdministratorPassword);
        return ann;
    }
}
