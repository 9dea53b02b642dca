namespace Muster.Imports.Undoing;

/// <summary>What undoing does to a group that an import created.</summary>
/// <param name="Kept">Why it stays, in a sentence; null where it is removed.</param>
public sealed record UndoneGroup(Guid Id, string Name, string? Kept);
