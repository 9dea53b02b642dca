using System.Globalization;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.Imports.Fields;

/// <summary>One importable field: owns its name, the names others give it, and its parsing.</summary>
public abstract class ImportField(string key, string name, params IReadOnlyList<string> aliases)
{
    // Shorter than any field's limit.
    const int ShownLength = 40;

    /// <summary>What a mapping keeps: stable when a custom field is renamed.</summary>
    public string Key { get; } = key;

    public string Name { get; } = name;

    /// <summary>Other names, in many languages, as people write them.</summary>
    public IReadOnlyList<string> Aliases { get; } = aliases;

    /// <summary>The name and the aliases as headers are compared.</summary>
    internal FieldNames Names => field ??= new(Name, Aliases);

    /// <summary>Whether a blank cell may clear the learner's value on update.</summary>
    public virtual bool CanClear => false;

    /// <summary>The share of these cells, none blank, that look like this field's; 0 where cells tell nothing.</summary>
    public virtual double LooksLike(IReadOnlyList<string> cells) => 0;

    /// <summary>Reads a cell into the row, with every problem found.</summary>
    /// <param name="cell">By reference: to copy what was put together a moment ago, the processor waits for it.</param>
    public abstract void Read(in Cell cell, MappedRow row);

    /// <summary>Cleans a cell, leaving a note on the row where that changed it.</summary>
    protected string Cleaned(in Cell cell, MappedRow row) => Noted(cell, Cleaning.Clean(cell.Text), row);

    protected string Noted(in Cell cell, string clean, MappedRow row)
    {
        if (clean.Length > 0 && !string.Equals(clean, cell.Text, StringComparison.Ordinal))
            row.Add(Problem.Note(ProblemCodes.ValueCleaned, $"Cleaned to “{clean}”.", Name, cell.Text));

        return clean;
    }

    /// <summary>Leaves an error on the row where the value is longer than the field takes.</summary>
    /// <param name="what">What is measured; null for the field itself.</param>
    protected bool Fits(string value, int limit, MappedRow row, string? what = null)
    {
        if (!TextLength.IsOver(value, limit))
            return true;

        row.Add(Problem.Error(ProblemCodes.ValueTooLong, $"{what ?? Name} is {TextLength.Of(value)} characters long; {limit} is the most. Shorten it.", Name, value));
        return false;
    }

    /// <summary>The value; where it is too long, an error on the row, and its beginning and length to show.</summary>
    protected string Fitting(string value, int limit, MappedRow row, string? what = null) => Fits(value, limit, row, what) ? value : Shown(value);

    static string Shown(string value) => string.Create(CultureInfo.InvariantCulture, $"{TextLength.Cut(value, ShownLength)}… ({TextLength.Of(value)} characters)");
}
