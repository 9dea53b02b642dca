namespace Muster.Imports.Mapping;

/// <param name="Folded">Written in one.</param>
/// <param name="Words">Without the small words between them.</param>
sealed record FieldName(string Folded, string[] Words);
