using System.Text.Json.Serialization;

namespace Muster.Imports;

/// <summary>
/// Every cell of a column with exactly this text, once cleaned, reads as another. Of a group column: every name that is the same
/// group. Of a column of addresses, where it begins with @: the domain of every address that has it.
/// </summary>
/// <param name="Column">From 1.</param>
/// <param name="Garbled">Instead: every garbled cell of the column reads as it was meant; the texts are blank.</param>
public sealed record Replacement(int Column, string From, string To, bool Garbled = false)
{
    /// <summary>What somebody can mean by it; a draft keeps no more.</summary>
    public const int MostInDraft = 1_000;

    /// <summary>Before a domain, so that no address has to be written.</summary>
    public const char Domain = '@';

    [JsonIgnore]
    public bool IsDomain => From.StartsWith(Domain);

    public static Replacement OfGarbled(int column) => new(column, "", "", Garbled: true);
}
