using Muster.Imports.Saving;
using Muster.Intake;

namespace Muster.Imports;

/// <summary>What somebody says of a draft's columns and file in one go. What goes into detail goes before what is said of all.</summary>
public sealed record SaidOfColumns
{
    static readonly Dictionary<string, string?> Nothing = [];

    /// <summary>Maps all columns; null leaves them as they are.</summary>
    public NamedMapping? Mapping { get; init; }

    /// <summary>Null leaves it as it is; another one forgets what was said of columns and cells.</summary>
    public ReadingOptions? Reading { get; init; }

    /// <summary>Column, by header or number, to field, by name; null leaves the column out.</summary>
    public IReadOnlyDictionary<string, string?> Columns { get; init; } = Nothing;

    /// <summary>Columns whose blank cells clear the learner's value; null leaves that as it is.</summary>
    public IReadOnlyList<string>? Clearing { get; init; }

    /// <summary>How the file is read then.</summary>
    public ReadingOptions ReadingOf(ImportSetup setup) =>
        Mapping is not { } mapping ? Reading ?? setup.Reading
        : Reading is { } said ? SavedReading.Over(said, mapping.Content.Reading)
        : SavedReading.Over(mapping.Content.Reading, ReadingBefore(setup));

    /// <summary>What was said of the file by hand, whatever mapping came over it.</summary>
    public ReadingOptions ReadingBefore(ImportSetup setup) => Reading ?? setup.Applied?.ReadingBefore ?? setup.Reading;
}
