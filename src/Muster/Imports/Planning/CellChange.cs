namespace Muster.Imports.Planning;

/// <summary>One value of an existing learner that the row would replace.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Old">Empty where there was none.</param>
/// <param name="New">Empty where it is cleared.</param>
public sealed record CellChange(string Field, string Old, string New);
