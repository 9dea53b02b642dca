#pragma warning disable RS0030 // The one place that makes ids.
namespace Muster.Persistence;

/// <summary>Ids are UUID version 7: they sort by time, so new rows land at the end of every index.</summary>
public static class Ids
{
    public static Guid Next(TimeProvider clock) => Guid.CreateVersion7(clock.GetUtcNow());
}
