using System.Text.RegularExpressions;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Tests.Databases;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Plans;

/// <summary>Every page and every list of the API, on a directory that is large, asks only questions that an index answers.</summary>
public sealed partial class QueryPlansTests
{
    // What is asked of a large table in one go nevertheless, by a part of the query, and why.
    static readonly Dictionary<Regex, string> Known = new()
    {
        [CountingReports()] = "Reports of up to 10,000 assignments are counted while somebody looks; longer ones in the background, and once for the very first who does.",
        [CountingMembers()] = "How many active learners a group has is kept nowhere: the list of groups counts those of its page.",
        [AmongMany()] = "Members of a large group, or people with a frequent word, are come upon by walking the list in its order; in a directory of this size PostgreSQL reads an index of the list whole instead, which is about as fast.",
        [CountingValues()] = "How many learners have a value is asked only where somebody removes the field.",
    };

    // The framework's own, and what catches addresses that there are not.
    static readonly string[] NotShown = ["/{**path:file}", "/_framework/opaque-redirect"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task No_query_reads_or_sorts_the_whole_of_a_large_table(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var directory = new LargeDirectory(muster.Database);
        await directory.FillAsync();
        using var api = await muster.OpenApiAsync();
        directory.Examples["access-tokens"] = (await muster.IssueTokenAsync()).Token.Id;
        await AddListsAsync(muster, api, directory.Examples);
        var routes = RoutesOf(muster);
        await muster.UntilAsync(async () => (await api.GetAsync("/api/v1/reports/training", Cancellation)).IsSuccessStatusCode);

        using var heard = new HeardQueries(NameOf(muster.Database), kind == DatabaseKind.Sqlite ? SqlitePlan.Examine : PostgresPlan.Examine);
        var walk = new Walk(await muster.OpenSignedInBrowserAsync(), api, at: place => heard.Place = place);
        await walk.GoAsync(routes.SelectMany(r => AddressesOf(r, directory.Examples)).Concat(OfLargeGroup(directory)));

        TestContext.Current.TestOutputHelper!.WriteLine($"{walk.Visited.Count} addresses, {heard.Queries} queries");
        var notShown = routes.Except(NotShown).Where(r => !AddressesOf(r, directory.Examples).Any(walk.Showed)).ToList();
        Assert.Empty(notShown);
        var found = heard.Findings.Where(f => !Known.Keys.Any(k => k.IsMatch(f.Query))).DistinctBy(f => f.Query).ToList();
        Assert.True(found.Count == 0, string.Join("\n\n", found.Select(f => $"{f.Place} {f.What}:\n{f.Query}")));
    }

    static string NameOf(TestDatabase database) => DatabaseName().Match(database.Address.ConnectionString).Value;

    [GeneratedRegex(@"muster(-test-|_)\w+")]
    private static partial Regex DatabaseName();

    static List<string> RoutesOf(RunningMuster muster) =>
    [
        .. muster.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Where(r => !Walk.IsFile(r))
            .Distinct(),
    ];

    // A group among whose members a page is found otherwise than among few.
    static IEnumerable<string> OfLargeGroup(LargeDirectory directory) =>
        new[] { "/annual-training", "/annual-training?status=completed", "/learners", "/learners?search=last1", "/reports", "/reports/people", "/reports/people?status=overdue" }
            .SelectMany(page => new[] { page, $"/api/v1{page.Replace("/reports", "/reports/training", StringComparison.Ordinal)}" })
            .Select(page => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}group={directory.LargeGroup}");

    static IEnumerable<string> AddressesOf(string route, Dictionary<string, Guid> examples)
    {
        var noun = route.Split('/').FirstOrDefault(p => p is not ("" or "api" or "v1"), "");
        List<string> nouns = [.. examples.Keys.Where(k => k.Split(' ')[0] == noun).DefaultIfEmpty(noun)];

        return nouns.Select(n => Parameter().Replace(route, p => p.Groups[1].Value switch
        {
            "Line" or "line" => "3",
            "column" => "1",
            "Status" => "404",
            "Assignment" => examples["assignments"].ToString(),
            "Package" or "package" => examples["packages"].ToString(),
            _ => examples.TryGetValue(n, out var id) ? id.ToString() : Guid.Empty.ToString(),
        }));
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    // Drafts, some that are done, and one that was undone.
    static async Task AddListsAsync(RunningMuster muster, HttpClient api, Dictionary<string, Guid> examples)
    {
        foreach (var example in new[] { "imports draft", "imports done", "imports undone", "reassignments draft", "reassignments done" })
        {
            var (noun, state) = (example.Split(' ')[0], example.Split(' ')[1]);
            var people = noun == "imports" ? state : "done";
            var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"First{i},Last,{people}{i}@x.example,Group 1\n"));
            var (_, body) = await api.UploadListAsync($"/{noun}", "list.csv", $"{ListUpload.Header}{rows}X,Y,no address,\n", ("package", "Package 1"));
            var id = examples[example] = body.GetProperty("id").GetGuid();

            if (state != "draft")
            {
                await api.PostAsync($"/api/v1/{noun}/{id}/confirmation", null, Cancellation);
                await UntilAsync(muster, id, ImportStatus.Done);
            }

            if (state == "undone")
            {
                await api.PostAsync($"/api/v1/{noun}/{id}/reversal", null, Cancellation);
                await UntilAsync(muster, id, ImportStatus.Undone);
            }
        }
    }

    static Task UntilAsync(RunningMuster muster, Guid id, ImportStatus status) =>
        muster.UntilAsync(() => muster.Database.WithAsync(db => db.Imports.AnyAsync(i => i.Id == id && i.Status == status, Cancellation)));

    [GeneratedRegex("GROUP BY \"?a\"?\\.\"?package_id")]
    private static partial Regex CountingReports();

    [GeneratedRegex("\"?m\"?\\.\"?group_id\"? = \"?g\"?\\.\"?id")]
    private static partial Regex CountingMembers();

    [GeneratedRegex("\\.\"?custom\"?( AS TEXT\\)|::text) LIKE")]
    private static partial Regex CountingValues();

    [GeneratedRegex(@"COALESCE\(\(\s+SELECT m\.group_id|a\.learner_id IN \(\s+SELECT m\.learner_id|EXISTS \(\s+SELECT 1\s+FROM learners AS l\s")]
    private static partial Regex AmongMany();
}
