using System.Net;
using Muster.Web.Tests;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>An administrator at a browser, signed in once, whose every request goes to another node.</summary>
sealed class Visitor(Balancer balancer) : IDisposable
{
    static readonly string[] Pages = ["/", "/learners", "/groups", "/packages", "/imports", "/annual-training", "/reports"];

    readonly Browser _browser = new(new Uri(balancer.Address));
    int _groups;

    /// <summary>Those that answered.</summary>
    public HashSet<string> Nodes { get; } = [];

    public async Task SignInAsync(string email, string password)
    {
        var page = Noted(await _browser.GetAsync("/sign-in"), HttpStatusCode.OK);
        Noted(await page.SubmitAsync(("email", email), ("password", password)), HttpStatusCode.Found);
    }

    /// <summary>Looks at the pages, and sends the form of one node to another.</summary>
    public async Task WalkAsync()
    {
        foreach (var path in Pages)
            Noted(await _browser.GetAsync(path), HttpStatusCode.OK);

        var name = $"Visited {++_groups}";
        var form = Noted(await _browser.GetAsync("/groups"), HttpStatusCode.OK);
        var added = Noted(await form.SubmitAsync(("name", name)), HttpStatusCode.Found);
        Assert.Contains(name, Noted(await added.FollowAsync(), HttpStatusCode.OK).Text, StringComparison.Ordinal);
    }

    public void Dispose() => _browser.Dispose();

    BrowserPage Noted(BrowserPage page, HttpStatusCode expected)
    {
        Assert.True(page.Status == expected, $"{page.Path}: {page.Status}, to {page.Location}\n{page.Text}\n{balancer.Logged}");

        // "a, b" where a was dead and b was asked after it.
        Nodes.Add(page.Headers.GetValues(Balancer.NodeHeader).Single().Split(", ")[^1]);
        return page;
    }
}
