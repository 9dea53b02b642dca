namespace Muster.Imports.Fields;

/// <summary>How the dates of a column are read.</summary>
/// <param name="Order">Of those that may be of several.</param>
/// <param name="IsGiven">A person said so: what can only be of another order is no date then.</param>
public readonly record struct DateReading(DateOrder Order, bool IsGiven = false);
