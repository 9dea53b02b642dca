namespace Muster.Outcomes;

/// <summary>What a caller can do about a refusal.</summary>
public enum RefusalKind
{
    /// <summary>What was given cannot be used: mend it.</summary>
    Invalid,

    /// <summary>What it is about does not exist.</summary>
    Unknown,

    /// <summary>The directory stands against it: look again.</summary>
    Conflict,
}
