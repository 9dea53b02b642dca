using Muster.Imports.Fields;
using Muster.Imports.Replacing;
using Muster.Intake;

namespace Muster.Imports.Saving;

/// <summary>What a saved mapping holds, in the same words on every surface.</summary>
public static class MappingWords
{
    const int ColumnsNamed = 6;

    /// <summary>What it keeps, for the person about to save one.</summary>
    public const string WhatIsKept =
        "Kept are: which column is which field, orders of dates, where blank cells clear a value, what you said of how the file is read, and values replaced in groups, options, yes or no, and domains of addresses. " +
        "Nothing about people is: cells that you corrected, and replaced names, addresses and texts, stay with this list.";

    /// <summary>"Surname as Last Name, Mail as Email Address and 3 more".</summary>
    public static string Columns(MappingContent content)
    {
        var filling = content.Filling().ToList();
        return string.Join(", ", filling.Take(ColumnsNamed).Select(c => $"{c.Name} as {c.Field!.Name}")) + (filling.Count > ColumnsNamed ? $" and {filling.Count - ColumnsNamed:N0} more" : "");
    }

    /// <summary>What is said of a column beside its field.</summary>
    public static IEnumerable<string> Besides(SavedColumn column)
    {
        if (column.DateOrder is { } order)
            yield return $"dates as {DateOrderWords.Of(order)}";

        if (column.ClearBlank)
            yield return "a blank cell clears the value on update";
    }

    public static string Reading(ReadingOptions reading)
    {
        var told = string.Join(", ", SavedReading.Told(reading));
        return told.Length == 0 ? "Found out for each file." : $"{Sentence(told)}. The rest is found out for each file.";
    }

    /// <summary>"In “Group”, “Nursng” reads “Nursing”."</summary>
    public static string Of(SavedReplacement replacement, MappingContent content) =>
        ReplacementWords.Of(new(replacement.Column + 1, replacement.From, replacement.To, replacement.Garbled), [.. content.Columns.Select(c => c.Name)]);

    /// <summary>How well it fits a list: "all 6 columns are here".</summary>
    public static string Fit(int found, int all) =>
        found == all ? (all == 1 ? "its column is here" : $"all its {all:N0} columns are here") : found == 0 ? "none of its columns is here" : $"{found:N0} of its {all:N0} columns are here";

    /// <summary>What the mapping did to a list; a second sentence names what it says nothing of.</summary>
    public static IEnumerable<string> Applied(AppliedMapping applied, IReadOnlyList<string> headers, IReadOnlyList<Mapping.ColumnChoice> choices)
    {
        yield return $"The columns are mapped as “{applied.Name}” says.";

        if (applied.Unnamed.Where(n => n <= choices.Count && choices[n - 1].Field is null).Select(n => $"“{headers[n - 1]}”").ToList() is { Count: > 0 } unnamed)
            yield return $"It says nothing of {string.Join(", ", unnamed.Take(ColumnsNamed))}{(unnamed.Count > ColumnsNamed ? $" and {unnamed.Count - ColumnsNamed:N0} more" : "")}: left out until you say what {(unnamed.Count == 1 ? "it is" : "they are")}.";
    }

    public static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
