using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <param name="Index">From 0.</param>
public sealed record MappedColumn(int Index, ImportField Field, bool ClearBlank);
