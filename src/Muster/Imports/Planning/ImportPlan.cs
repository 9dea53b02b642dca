using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Planning;

/// <summary>
/// A plan is a function of the file, the mapping, the corrections and the directory. This holds the first three and
/// the small tables of the fourth; the people are looked up batch by batch.
/// </summary>
public sealed class ImportPlan
{
    /// <summary>Rows applied together or not at all.</summary>
    public const int BatchRows = 250;

    readonly Corrections _corrections;
    readonly Lazy<Census> _census;

    ImportPlan(ListTable table, ImportSetup setup, ListMapping mapping, ImportFields fields, Corrections corrections, DirectoryCatalogue catalogue)
    {
        Table = table;
        Setup = setup;
        Mapping = mapping;
        Fields = fields;
        Catalogue = catalogue;
        _corrections = corrections;
        _census = new(() => Census.Of(SheetRows(CancellationToken.None), Mapping));
        Problems = [.. Mapping.Problems, .. TooManyRows()];
    }

    public ListTable Table { get; }

    public ImportSetup Setup { get; }

    public ListMapping Mapping { get; }

    public ImportFields Fields { get; }

    public DirectoryCatalogue Catalogue { get; }

    /// <summary>Problems of the mapping, and of the length of the list; with an error among them nothing can be applied.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool IsUsable => !Problems.Any(p => p.IsError);

    public int BatchCount => BatchesOf(Table.Reading.Rows);

    public Census Census => _census.Value;

    /// <param name="remembered">The mapping chosen the last time these headers came; null the first time.</param>
    public static ImportPlan Of(ListTable table, ImportSetup setup, IEnumerable<Correction> corrections, DirectoryCatalogue catalogue, RememberedMapping? remembered = null)
    {
        var fields = new ImportFields(catalogue.Fields, catalogue.Organisation.Locale);
        var choices = setup.Mapping ?? MappingOf(table, fields, remembered);
        var mapping = ListMapping.Of(table.Reading.Columns, choices, fields);
        return new ImportPlan(table, setup, mapping, fields, new Corrections(corrections, setup.Replacements), catalogue);
    }

    /// <summary>What would be suggested for this table, whatever a person chose.</summary>
    public static IReadOnlyList<ColumnChoice> MappingOf(ListTable table, ImportFields fields, RememberedMapping? remembered)
    {
        var cells = table.Reading.Columns.Select(_ => new List<string>()).ToList();

        foreach (var row in table.Rows().Take(MappingSuggestion.SampleRows))
        {
            for (var i = 0; i < cells.Count; i++)
                cells[i].Add(Cleaning.Clean(row.Cells[i].Text));
        }

        var hasHeader = table.Reading.HeaderLine is not null;
        var known = hasHeader ? remembered : null;
        var choices = MappingSuggestion.Suggest(table.Reading.Columns, hasHeader, cells, fields, known?.Choices);
        return known is null ? choices : NewFields.Over(choices, table.Reading.Columns, fields, known.UsedAt);
    }

    public static int BatchesOf(int rows) => (rows + BatchRows - 1) / BatchRows;

    /// <summary>The rows as the mapping understands them, in batches, in the file's order.</summary>
    public IEnumerable<MappedRow[]> Batches(CancellationToken cancellation)
    {
        var mapper = new RowMapper(Mapping, Census.DateOrders(Mapping, Fields.Culture));
        return SheetRows(cancellation).Select(mapper.Map).Chunk(BatchRows);
    }

    /// <summary>The rows of the file with the person's corrections in them.</summary>
    public IEnumerable<SheetRow> SheetRows(CancellationToken cancellation) => _corrections.Over(Table.Rows(cancellation), Mapping);

    /// <param name="groups">As they stand when the rows are planned.</param>
    public Planner NewPlanner(KnownGroups groups) => new(
        PlanRules.Of(Setup), groups, new SimilarGroups(groups, Census), Fields.CustomFields.ToDictionary(f => f.Id, f => f));

    IEnumerable<Problem> TooManyRows()
    {
        var (rows, most) = (Table.Reading.Rows, Catalogue.Organisation.MaxRowsPerFile);

        if (rows > most && !Setup.Split)
        {
            yield return Problem.Error(
                ProblemCodes.FileTooManyRows,
                $"The list has {rows:N0} rows; {most:N0} is the most for one file. Split it into {BatchesOf(rows):N0} batches of at most {BatchRows} rows (one mapping, one preview), or upload a shorter list.");
        }
    }
}
