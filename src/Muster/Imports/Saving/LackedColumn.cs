namespace Muster.Imports.Saving;

/// <summary>A column that a mapping gives to a field, and that could not be given to it in a list.</summary>
/// <param name="Field">The field's name.</param>
public sealed record LackedColumn(string Column, string Field, LackReason Reason);
