using Muster.Imports.Documents;
using Muster.Problems;

namespace Muster.Cli.Commands;

/// <summary>What the columns of an inspected file are.</summary>
sealed record MappedColumns(IReadOnlyList<MappingDocument> Columns, IReadOnlyList<Problem> Problems);
