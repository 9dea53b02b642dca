using Muster.Persistence;

namespace Muster.Web;

static class MusterWeb
{
    public static Task RunAsync(WebSettings settings, CancellationToken cancellation) =>
        settings.IsDemo ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellation);
}

sealed record WebSettings(DatabaseAddress Database)
{
    public string? Urls { get; init; }

    public bool IsDemo { get; init; }
}
