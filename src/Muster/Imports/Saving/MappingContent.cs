using Muster.Intake;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports.Saving;

/// <summary>What a saved mapping holds.</summary>
/// <param name="Reading">What was said by hand of how the file is read; null, in its members, where it is found out each time.</param>
public sealed record MappingContent(IReadOnlyList<SavedColumn> Columns, ReadingOptions Reading, IReadOnlyList<SavedReplacement> Replacements)
{
    /// <summary>UTF-16 units of a header.</summary>
    public const int HeaderLength = 1_000;

    public const int MostColumns = 500;

    /// <summary>UTF-16 units of all headers and values.</summary>
    public const int TextLength = 100_000;

    /// <summary>The columns that fill something.</summary>
    public IEnumerable<SavedColumn> Filling() => Columns.Where(c => c.Field is not null);

    /// <returns>Null where it can be kept.</returns>
    public Refusal? WhyNot() =>
        !Filling().Any() ? Refusal.Invalid("mapping.empty", "No column is given to a field, so there is nothing to save. Say what one of the columns is.")
        : Columns.Count > MostColumns ? Refusal.Invalid("mapping.too_large", $"A mapping has {MostColumns} columns at most.", "columns")
        : Columns.FirstOrDefault(c => c.Header is { Length: > HeaderLength }) is not null ? Refusal.Invalid(ProblemCodes.ValueTooLong, $"A header has {HeaderLength:N0} characters at most. Shorten it in the list.", "columns")
        : Columns.FirstOrDefault(c => c.Header is { } header && EmailAddress.TryParse(header, out _, out _)) is { } person ? Refusal.Invalid(
            "mapping.header_is_person", $"The header of column {person.Number} is an email address. Is that row a person already? Say that the list has no header; a mapping keeps nothing about people.", "columns")
        : Replacements.Count > Replacement.MostInDraft ? Refusal.Invalid("replacement.too_many", $"A mapping replaces {Replacement.MostInDraft:N0} values at most.", "replacements")
        : Columns.Sum(c => c.Header?.Length ?? 0) + Replacements.Sum(r => r.From.Length + r.To.Length) > TextLength
            ? Refusal.Invalid("mapping.too_large", $"The headers and replaced values of a mapping have {TextLength:N0} characters at most. Replace fewer values.", "columns")
        : Twice() is { } twice ? Refusal.Invalid(ProblemCodes.MappingFieldTwice, $"{twice} is given to several columns. Choose one.", twice)
        : null;

    string? Twice() => Filling().GroupBy(c => c.Field!.Key).FirstOrDefault(g => g.Count() > 1)?.First().Field!.Name;
}
