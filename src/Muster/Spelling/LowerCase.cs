using System.Text.Json;

namespace Muster.Spelling;

/// <summary>A word of several parts in one, as the command line takes it: yesno.</summary>
public sealed class LowerCase : JsonNamingPolicy
{
    public override string ConvertName(string name) => name.ToLowerInvariant();
}
