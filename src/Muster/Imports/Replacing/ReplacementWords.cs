using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>What is replaced everywhere, and what may be, in the same words on every surface.</summary>
public static class ReplacementWords
{
    /// <summary>"In “Group”, “Nursng” reads “Nursing”."</summary>
    /// <param name="columns">The headers.</param>
    public static string Of(Replacement replacement, IReadOnlyList<string> columns) =>
        $"In {ColumnOf(replacement, columns)}, {(replacement.Garbled ? "garbled text reads as it was meant" : $"{Named(replacement.From)} reads {Named(replacement.To)}")}.";

    /// <summary>What is wrong with a value.</summary>
    public static string Why(ValueToSettle value) => value.Code switch
    {
        ProblemCodes.GroupSimilar => $"{Named(value.Value)} is no group yet, and nearly spelt like {Named(value.Meant.FirstOrDefault(""))}.",
        ProblemCodes.GroupUnknown => $"There is no group {Named(value.Value)}.",
        ProblemCodes.ValueNotAnOption => $"{Named(value.Value)} is not one of the options of {value.Field}.",
        ProblemCodes.EmailDomainSuspicious => $"{Named(value.Value)} looks like a misspelt {Named(value.Meant.FirstOrDefault(""))}.",
        ProblemCodes.TextGarbled => $"Text in the column {value.Field} came garbled, such as {Named(value.Value)} for {Named(value.Meant.FirstOrDefault(""))}.",
        _ => $"{Named(value.Value)} cannot be read as {value.Field}.",
    };

    /// <summary>What settles it: "Use Nursing in 12 rows".</summary>
    public static string Settle(ValueToSettle value, string meant) => value.Code == ProblemCodes.TextGarbled
        ? $"Mend it in {ImportWords.Count(value.Rows, "row")}"
        : $"Use {meant.TrimStart(Replacement.Domain)} in {ImportWords.Count(value.Rows, "row")}";

    static string Named(string value) => value.Length == 0 ? "a blank cell" : $"“{value.TrimStart(Replacement.Domain)}”";

    static string ColumnOf(Replacement replacement, IReadOnlyList<string> columns) =>
        replacement.Column >= 1 && replacement.Column <= columns.Count ? $"“{columns[replacement.Column - 1]}”" : $"column {replacement.Column}";
}
