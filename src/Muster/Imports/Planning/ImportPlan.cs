using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Saving;
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

    // Read and waiting to be planned.
    const int BatchesAhead = 8;

    readonly Corrections _corrections;
    readonly Lock _counting = new();
    Census? _census;

    ImportPlan(ListTable table, ImportSetup setup, ListMapping mapping, ImportFields fields, IReadOnlyList<NewField> newFields, Corrections corrections, DirectoryCatalogue catalogue, bool isConfirmed)
    {
        Table = table;
        Setup = setup;
        Mapping = mapping;
        Fields = fields;
        NewFields = newFields;
        Catalogue = catalogue;
        _corrections = corrections;
        Problems = [.. Mapping.Problems, .. NoPackage(), .. isConfirmed ? [] : TooManyRows(), .. Lacking()];
    }

    public ListTable Table { get; }

    public ImportSetup Setup { get; }

    public ListMapping Mapping { get; }

    /// <summary>Those that confirming would create among them.</summary>
    public ImportFields Fields { get; }

    /// <summary>Custom fields that confirming would create.</summary>
    public IReadOnlyList<NewField> NewFields { get; }

    public DirectoryCatalogue Catalogue { get; }

    /// <summary>Problems of the mapping, and of the length of the list; with an error among them nothing can be applied.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool IsUsable => !Problems.Any(p => p.IsError);

    public int BatchCount => BatchesOf(Table.Reading.Rows);

    /// <param name="remembered">The mapping chosen the last time these headers came; null the first time.</param>
    /// <param name="isConfirmed">The list was taken as it is: a limit that was lowered since does not concern it.</param>
    public static ImportPlan Of(
        ListTable table, ImportSetup setup, IEnumerable<Correction> corrections, DirectoryCatalogue catalogue, RememberedMapping? remembered = null, bool isConfirmed = false, CancellationToken cancellation = default)
    {
        var toCreate = FieldsToCreate.Of(setup.NewFields, catalogue.Fields);
        var fields = new ImportFields(catalogue.Fields.Concat(toCreate.Missing.Select(f => f.AsOf(revision: 0))), catalogue.Organisation.Locale, setup.Purpose);
        var choices = setup.Mapping is { } given ? toCreate.Over(given) : MappingOf(table, fields, remembered, cancellation);
        var mapping = ListMapping.Of(table.Reading.Columns, choices, fields, toCreate.Problems);
        return new ImportPlan(table, setup, mapping, fields, toCreate.Missing, new Corrections(corrections, setup.Replacements, table.Reading.Encoding), catalogue, isConfirmed);
    }

    /// <summary>The fields with new ones among them that a person is about to choose.</summary>
    public ImportFields FieldsWith(IReadOnlyList<NewField> added) => added.Count == 0 ? Fields
        : new(Catalogue.Fields.Concat(NewFields.Concat(added).Select(f => f.AsOf(revision: 0))), Catalogue.Organisation.Locale, Setup.Purpose);

    /// <summary>What would be suggested for this table, whatever a person chose.</summary>
    public static IReadOnlyList<ColumnChoice> MappingOf(ListTable table, ImportFields fields, RememberedMapping? remembered, CancellationToken cancellation = default)
    {
        var hasHeader = table.Reading.HeaderLine is not null;
        var own = hasHeader ? ProblemColumn.OwnColumns(table.Reading.Columns) : table.Reading.Columns.Count;
        List<string> headers = [.. table.Reading.Columns.Take(own)];
        var cells = headers.ConvertAll(_ => new List<string>());

        foreach (var row in table.Rows(cancellation).Take(MappingSuggestion.SampleRows))
        {
            for (var i = 0; i < cells.Count; i++)
                cells[i].Add(Cleaning.Clean(row.Cells[i].Text));
        }

        var known = hasHeader ? remembered : null;
        var choices = MappingSuggestion.Suggest(headers, hasHeader, cells, fields, known?.Choices, cancellation);
        return known is null ? choices : FieldsAddedSince.Over(choices, headers, fields, known.UsedAt);
    }

    public static int BatchesOf(int rows) => (rows + BatchRows - 1) / BatchRows;

    /// <summary>The rows as the mapping understands them, in batches, in the file's order.</summary>
    public IEnumerable<MappedRow[]> Batches(CancellationToken cancellation)
    {
        var mapper = new RowMapper(Mapping, HasDates ? Census(cancellation).DateReadings(Mapping, Fields.Culture) : new Dictionary<string, DateReading>());
        return Batches(_corrections.Over(Table.RowsInTurn(cancellation), Mapping), mapper);
    }

    /// <summary>The same, read and understood on another thread while the batches before are looked up and planned.</summary>
    internal ReadAhead<MappedRow[]> ReadAhead(CancellationToken cancellation)
    {
        // What is planned needs the census of all rows, and a text can be counted while it is read; but a workbook that is too
        // large to be kept would be in memory twice.
        if (Table.Reading.Encoding is null)
            Census(cancellation);

        return new(Batches, BatchesAhead, cancellation);
    }

    /// <summary>The rows of the file with the person's corrections in them.</summary>
    public IEnumerable<SheetRow> SheetRows(CancellationToken cancellation) => _corrections.Over(Table.Rows(cancellation), Mapping);

    /// <summary>Passes over the whole file the first time it is asked for; whoever asks meanwhile waits for it.</summary>
    public Census Census(CancellationToken cancellation)
    {
        lock (_counting)
            return _census ??= Planning.Census.Of(columns => CountedRows(columns, cancellation), Mapping);
    }

    /// <summary>Columns, from 1, of which several may be one field; none once a person has said what the columns are.</summary>
    public IReadOnlyDictionary<int, ImportField> OpenCandidates =>
        Setup.Mapping is null && Table.Reading.HeaderLine is not null ? Muster.Imports.Mapping.OpenCandidates.Of(Table.Reading.Columns, Mapping.Choices, Fields) : new Dictionary<int, ImportField>();

    /// <summary>A line that was taken for no row has something in a column of names or addresses.</summary>
    public bool MayMissPeople => Mapping.Columns.Any(c => c.Field.Key is FieldKeys.FirstName or FieldKeys.LastName or FieldKeys.FullName or FieldKeys.Email && Table.Reading.LeftOut.Columns.Contains(c.Index));

    /// <summary>How each column of dates is read, by its field's key. Passes over the file only where there is such a column.</summary>
    public IReadOnlyDictionary<string, DateColumn> DateColumns(CancellationToken cancellation) =>
        HasDates
            ? Census(cancellation).DateColumns(Mapping, Fields.Culture)
            : new Dictionary<string, DateColumn>();

    /// <param name="groups">As they stand when the rows are planned.</param>
    public IRowPlanner NewPlanner(KnownGroups groups, CancellationToken cancellation = default) => Setup.Purpose == ImportPurpose.Enrol
        ? new EnrolmentPlanner(PlanRules.Of(Setup, Catalogue), groups, new SimilarGroups(groups, Census(cancellation)), Fields.CustomFields.ToDictionary(f => f.Id, f => f), Table.Reading.Rows)
        : new TrainingPlanner(Setup, Catalogue.Organisation, new PackageRules(Setup, Catalogue.Packages), groups, Table.Reading.Rows);

    /// <summary>What the saved mapping could not give, as far as nobody gave it otherwise since.</summary>
    public IEnumerable<Problem> Lacking() => Setup.Applied is not { } applied ? []
        : applied.Lacking.Where(l => !Mapping.Columns.Any(c => c.Field.Name == l.Field)).Select(l => MappingRefusals.Lacks(applied.Name, l));

    bool HasDates => Mapping.Columns.Any(c => c.Field is CustomValueField { Field.Kind: CustomFieldKind.Date });

    static IEnumerable<MappedRow[]> Batches(IEnumerable<SheetRow> rows, RowMapper mapper)
    {
        var batch = new MappedRow[BatchRows];
        var count = 0;

        foreach (var row in rows)
        {
            batch[count++] = mapper.Map(row);

            if (count == BatchRows)
            {
                yield return batch;
                (batch, count) = (new MappedRow[BatchRows], 0);
            }
        }

        if (count > 0)
            yield return batch[..count];
    }

    IEnumerable<SheetRow> CountedRows(IReadOnlyCollection<int> columns, CancellationToken cancellation) =>
        _corrections.Over(_corrections.AreNone ? Table.RowsOf(columns, cancellation) : Table.RowsInTurn(cancellation), Mapping);

    IEnumerable<Problem> NoPackage()
    {
        if (Setup.NamesPackages && Mapping.Columns.All(c => c.Field.Key != FieldKeys.Package))
            yield return Problem.Error(ProblemCodes.MappingRequiredMissing, "No package is chosen. Choose the package to assign, or the column that names it.", "Package");
    }

    IEnumerable<Problem> TooManyRows()
    {
        var (rows, most) = (Table.Reading.Rows, Catalogue.Organisation.MaxRowsPerFile);

        if (rows > most && !Setup.Split)
        {
            yield return Problem.Error(
                ProblemCodes.FileTooManyRows,
                $"The list has {rows:N0} rows; {most:N0} is the most for one file. Split it into {BatchesOf(rows):N0} batches of at most {BatchRows} rows, with one mapping and one preview, or upload a shorter list.");
        }
    }
}
