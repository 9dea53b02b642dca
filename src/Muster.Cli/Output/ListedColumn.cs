using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Cli.Output;

/// <summary>A column that fills a field, as the command line prints it.</summary>
/// <param name="Index">From 1: what <c>--map</c> takes for the column.</param>
sealed record ListedColumn(string Column, int Index, string Field, string How)
{
    /// <summary>Columns that fill nothing are left out.</summary>
    public static IEnumerable<ListedColumn> Of(IReadOnlyList<string> headers, IEnumerable<ColumnChoice> choices, ImportFields fields) =>
        from choice in choices
        let field = fields.Find(choice.Field)
        where field is not null
        select new ListedColumn(headers[choice.Column - 1], choice.Column, field.Name, choice.How.ToString().ToLowerInvariant());
}
