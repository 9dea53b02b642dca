using Muster.Imports.Saving;

namespace Muster.Cli.Commands.Mappings;

/// <param name="Columns">Those that fill something.</param>
sealed record ListedMapping(Guid Id, string Name, string SavedBy, DateTimeOffset SavedAt, DateTimeOffset? UsedAt, IReadOnlyList<ListedMapping.Column> Columns)
{
    public static ListedMapping Of(SavedMapping mapping) => new(
        mapping.Id, mapping.Name, mapping.SavedBy, mapping.SavedAt, mapping.UsedAt, [.. mapping.Content.Filling().Select(c => new Column(c.Header, c.Number, c.Field!.Name))]);

    /// <param name="Header">Null where lists have none, and the number tells.</param>
    public sealed record Column(string? Header, int Number, string Field);
}
