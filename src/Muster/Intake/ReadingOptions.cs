namespace Muster.Intake;

/// <summary>What a person says about a file; null leaves it to be found out.</summary>
public sealed record ReadingOptions
{
    public static readonly ReadingOptions FindOut = new();

    /// <summary>IANA name of a character encoding, such as "windows-1252".</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>The quote character; <c>'\0'</c> says that there is none.</summary>
    public char? Quote { get; init; }

    /// <summary>Whether a backslash, rather than a second quote, goes before a quote that is meant as one.</summary>
    public bool? Backslash { get; init; }

    /// <summary>The line of the header, as the person's own editor numbers it; 0 says that there is none.</summary>
    public int? HeaderLine { get; init; }

    /// <summary>False: there are no totals or notes below the list, whatever its last rows look like.</summary>
    public bool? Foot { get; init; }

    /// <summary>False: rows that a workbook's sheet hides are left out.</summary>
    public bool? HiddenRows { get; init; }

    /// <summary>A workbook's sheet, by name.</summary>
    public string? Sheet { get; init; }
}
