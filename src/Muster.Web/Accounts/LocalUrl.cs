namespace Muster.Web.Accounts;

static class LocalUrl
{
    /// <summary>Where a person wanted to go, unless that is another site: "//evil.example" and "/\evil.example" are.</summary>
    public static string OrStart(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) ? url : "/";
}
