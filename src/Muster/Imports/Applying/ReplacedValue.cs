namespace Muster.Imports.Applying;

/// <summary>A value that an import replaced.</summary>
/// <param name="Field">A field's key, such as "firstName" or "custom:…".</param>
/// <param name="Old">In stored form; empty where there was none.</param>
/// <param name="New">In stored form; empty where it was cleared.</param>
public sealed record ReplacedValue(string Field, string Old, string New);
