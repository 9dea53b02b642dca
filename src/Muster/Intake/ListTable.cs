using System.Diagnostics.CodeAnalysis;
using Muster.Intake.Delimited;
using Muster.Intake.Formats;
using Muster.Intake.Tables;
using Muster.Intake.Workbooks;
using Muster.Problems;

namespace Muster.Intake;

/// <summary>A list as understood: how it is read, its columns, and its data rows as often as they are asked for.</summary>
public sealed class ListTable
{
    readonly OpenedList _list;

    ListTable(OpenedList list) => _list = list;

    public FileReading Reading => _list.Reading;

    /// <summary>What a person should know of the file as a whole; never an error, for then there is no table.</summary>
    public IReadOnlyList<Problem> Problems => _list.Problems;

    /// <summary>About what it keeps in memory, beside its source.</summary>
    internal long KeptBytes => _list.KeptBytes;

    /// <summary>
    /// Passes over the whole file once to find out how it is read. Every budget is checked here, so that
    /// <see cref="Rows"/> cannot fail on a file that opened.
    /// </summary>
    /// <returns>False, with the reason, where the file holds no list or more than the budget allows.</returns>
    public static bool TryOpen(
        ListSource source,
        ReadingOptions options,
        ReadingBudget budget,
        [NotNullWhen(true)] out ListTable? table,
        [NotNullWhen(false)] out Problem? refusal,
        CancellationToken cancellation = default)
    {
        OpenedList? list = null;
        var format = FormatSniffer.Sniff(source, budget, out refusal);

        var opened = format switch
        {
            FileFormat.Text => DelimitedList.TryOpen(source, options, budget, cancellation, out list, out refusal),
            FileFormat.Xlsx or FileFormat.Xls or FileFormat.Ods => WorkbookList.TryOpen(source, format.Value, options, budget, cancellation, out list, out refusal),
            _ => false,
        };

        table = opened ? new(list!) : null;
        return opened;
    }

    /// <summary>Streams the data rows in the file's order, reading the file anew.</summary>
    public IEnumerable<TableRow> Rows(CancellationToken cancellation = default) => new TableRows(_list.Shape, _list.Reading.Encoding).Of(_list.Open, cancellation);

    /// <summary>As <see cref="Rows"/>, in cells that are used over and over: those of a row hold until the next is asked for.</summary>
    public IEnumerable<TableRow> RowsInTurn(CancellationToken cancellation = default) => new TableRows(_list.Shape, _list.Reading.Encoding, inTurn: true).Of(_list.Open, cancellation);

    /// <summary>As <see cref="RowsInTurn"/>, without the cells of all other columns and without problems: a fraction of the work.</summary>
    /// <param name="columns">From 0.</param>
    public IEnumerable<TableRow> RowsOf(IReadOnlyCollection<int> columns, CancellationToken cancellation = default) => new TableRows(_list.Shape, _list.Reading.Encoding, inTurn: true, columns).Of(_list.Open, cancellation);
}
