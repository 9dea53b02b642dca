namespace Muster.Problems;

/// <summary>One thing found about a file, a mapping or a row, in words that say what to do.</summary>
/// <param name="Code">One of <see cref="ProblemCodes"/>; stable, screens and scripts rely on it.</param>
/// <param name="Severity">An error rejects the row or refuses the file.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Line">The line of the file on which the record starts; in a workbook the sheet's row. Null for the file as a whole.</param>
/// <param name="Field">The field's name, such as "Email Address"; null where no single field is concerned.</param>
/// <param name="Value">The value found, as in the file, shortened to <see cref="ValueLimit"/> characters.</param>
public sealed record Problem(
    string Code,
    Severity Severity,
    string Message,
    int? Line = null,
    string? Field = null,
    string? Value = null)
{
    /// <summary>The longest value kept in a problem, in UTF-16 units: a cell may hold a megabyte.</summary>
    public const int ValueLimit = 200;

    public string? Value { get; init; } = Shortened(Value);

    public bool IsError => Severity == Severity.Error;

    public static Problem Error(string code, string message, string? field = null, string? value = null, int? line = null) =>
        new(code, Severity.Error, message, line, field, value);

    public static Problem Warning(string code, string message, string? field = null, string? value = null, int? line = null) =>
        new(code, Severity.Warning, message, line, field, value);

    public static Problem Note(string code, string message, string? field = null, string? value = null, int? line = null) =>
        new(code, Severity.Note, message, line, field, value);

    internal static string? Shortened(string? value)
    {
        if (value is null || value.Length <= ValueLimit)
            return value;

        var end = char.IsHighSurrogate(value[ValueLimit - 2]) ? ValueLimit - 2 : ValueLimit - 1;
        return string.Concat(value.AsSpan(0, end), "…");
    }
}
