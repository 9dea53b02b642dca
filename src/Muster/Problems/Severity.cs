namespace Muster.Problems;

public enum Severity
{
    /// <summary>Something was done or will be done that the person may like to know.</summary>
    Note,

    /// <summary>The row is used; a person should look.</summary>
    Warning,

    /// <summary>The row is rejected, or the file refused.</summary>
    Error,
}
