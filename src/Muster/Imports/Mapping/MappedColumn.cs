using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <param name="Index">From 0.</param>
/// <param name="DateOrder">As a person said; null where it is found out.</param>
public sealed record MappedColumn(int Index, ImportField Field, bool ClearBlank, DateOrder? DateOrder = null);
