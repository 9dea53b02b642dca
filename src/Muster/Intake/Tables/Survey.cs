using System.Diagnostics.CodeAnalysis;
using Muster.Intake.Delimited;
using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>Passes over all records once and finds the table among them.</summary>
sealed class Survey
{
    const int HeadRows = 200;
    const int HeadRecords = 2_000;
    const int BlankRowsPerRow = 4;

    readonly ReadingBudget _budget;
    readonly bool _ragged;
    readonly bool _hasFoot;
    readonly int _endsAt;
    readonly IReadOnlyList<SurveyedRow> _head;
    readonly Header _header;
    readonly ColumnCensus _census;
    readonly RecentRecords _last = new(FootFinder.Deepest);
    readonly SectionTitles? _sections;
    readonly int _width;
    string[]? _headerTexts;
    int? _damagedLine;
    int _fitting;
    int _misfitting;
    long _records;
    bool _afterBlank = true;

    Survey(IReadOnlyList<SurveyedRow> head, SurveyedRow? above, ReadingOptions options, ReadingBudget budget, bool ragged, int endsAt)
    {
        _endsAt = endsAt;
        _budget = budget;
        _ragged = ragged;
        _hasFoot = options.Foot ?? true;
        _census = new(budget.Columns);
        _head = head;

        _header = options.HeaderLine switch
        {
            null when _head.Count > 0 => Joined(HeaderFinder.Find(_head), options.HeaderRows),
            > 0 when _head.Count > 0 => new(_head[0], 0, $"Line {_head[0].Line} was given as the header.", Given: true) { Groups = options.HeaderRows == 2 ? above : null, RowsGiven = options.HeaderRows is not null },
            _ => new(null, 0, "The list was said to have none.", Given: options.HeaderLine is not null),
        };

        var data = _head.Skip(_header.Above + (_header.Row is null ? 0 : 1) + _header.Below).ToList();
        _width = data.Count == 0 ? 0 : data.CountBy(row => ragged ? row.Filled : row.Cells.Length).MaxBy(count => count.Value).Key;
        _sections = options.Sections ?? true ? new(_width) : null;
    }

    // The line on which the header, or what belongs to it, starts last.
    int? HeaderEnd => _header.Row is null ? null : _head[_header.Above + _header.Below].Line;

    /// <returns>False, with the reason, where there is no table among the records.</returns>
    public static bool TryFind(
        IRecords records,
        ReadingOptions options,
        ReadingBudget budget,
        bool ragged,
        CancellationToken cancellation,
        [NotNullWhen(true)] out TableShape? shape,
        [NotNullWhen(false)] out Problem? refusal)
    {
        var read = Head(records, options.HeaderLine ?? 0, out var above, out var endsAt);
        var survey = new Survey([.. read.Where(row => row.Filled > 0)], above, options, budget, ragged, endsAt);
        var firstLine = survey.HeaderEnd + 1 ?? survey._head.ElementAtOrDefault(survey._header.Above)?.Line ?? 1;

        survey.Pass(new KeptRecords(read), firstLine, cancellation);
        survey.Pass(records, firstLine, cancellation);

        shape = survey.Shape(firstLine, records.Refusal, out refusal);
        return refusal is null;
    }

    void Pass(IRecords records, int firstLine, CancellationToken cancellation)
    {
        // Blank rows are no rows, but reading them takes time as well.
        while (_census.Rows - FootFinder.Deepest <= _budget.Rows && _records / BlankRowsPerRow <= _budget.Rows && records.Read())
        {
            if ((++_records & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();

            if (records.Line >= firstLine)
                _afterBlank = !Add(records, _afterBlank);
        }
    }

    Header Joined(Header found, int? headerRows) => headerRows switch
    {
        null => GroupedHeader.Of(found, _head),
        2 => GroupedHeader.Joined(found, _head) with { RowsGiven = true },
        _ => found with { RowsGiven = true },
    };

    static List<SurveyedRow> Head(IRecords records, int headerLine, out SurveyedRow? above, out int endsAt)
    {
        (above, endsAt) = (null, 0);
        var head = new List<SurveyedRow>();
        var filled = 0;

        while (filled < HeadRows && head.Count < HeadRecords && records.Read())
        {
            if (records.Line < headerLine)
            {
                above = records.Line == headerLine - 1 ? SurveyedRow.Of(records, afterBlank: false) : null;
                endsAt = records.Line;
                continue;
            }

            head.Add(SurveyedRow.Of(records, afterBlank: head.Count == 0 || head[^1].Filled == 0));
            filled += head[^1].Filled > 0 ? 1 : 0;
        }

        return head;
    }

    bool Add(IRecords records, bool afterBlank)
    {
        var filled = _census.Add(records);

        if (filled == 0)
            return false;

        if (_damagedLine is not null && records.Count == _width)
            _fitting++;
        else if (_damagedLine is not null)
            _misfitting++;
        else if (records.Damage is not null)
            _damagedLine = records.Line;

        if (_sections is { IsOpen: true } && _header.Row is { } header && SurveyedRow.Of(records, afterBlank).Repeats(_headerTexts ??= [.. Enumerable.Range(0, header.Cells.Length).Select(header.CleanAt)]))
            _sections.AddHeader();

        _sections?.Add(records, filled, _census.LastHadAddress, afterBlank);

        if (!_census.LastHadAddress && FootFinder.MayBeFoot(records, filled, _width))
            _last.Add(records, afterBlank);
        else
            _last.Clear();

        return true;
    }

    Problem? Refusal(int rows)
    {
        if (_records / BlankRowsPerRow > _budget.Rows)
            return Problem.Error(ProblemCodes.FileTooLarge, $"There are more than {(long)_budget.Rows * BlankRowsPerRow:N0} lines, most of them blank. Take the blank ones out.");

        if (_head.Count == 0 && _endsAt > 0)
            return Problem.Error(ProblemCodes.FileNoRows, $"The list has only {Counted.Of(_endsAt, "line")}: there is none at the header's line or below it.");

        if (_head.Count == 0)
            return Problem.Error(ProblemCodes.FileEmpty, "There is nothing in this file. Check that the right one was chosen, and that it was saved.");

        if (rows > _budget.Rows)
            return Problem.Error(ProblemCodes.FileTooLarge, $"There are more than {_budget.Rows:N0} rows. Split the list into several files.");

        // The rest of the file depends on a quote that is not there: whatever were read would be a guess.
        if (_damagedLine is { } line && _misfitting > _fitting)
            return RecordProblems.UnclosedQuote(line);

        return rows > 0 ? null : Problem.Error(ProblemCodes.FileNoRows, "There is a header and no row below it. Add the people, one to a row, and try again.");
    }

    TableShape? Shape(int firstLine, Problem? stopped, out Problem? refusal)
    {
        var last = _last.ToList();
        var titles = _sections?.Find() ?? [];
        var foot = last.TakeLast(_hasFoot ? FootFinder.Count(last, _width, _census.EmailColumn(except: last.Count + titles.Count) >= 0) : 0).ToList();
        var email = _census.EmailColumn(except: foot.Count + titles.Count);

        // Without addresses to go by nothing tells a title from a person.
        var sections = email < 0 ? [] : titles.Where(title => foot.Count == 0 || title.Line < foot[0].Line).ToList();
        var rows = _census.Rows - foot.Count - sections.Count;
        refusal = stopped ?? Refusal(rows);

        if (refusal is not null)
            return null;

        var header = _header.Row;
        var columns = _census.Columns(_header.Width, header?.Cells.Length ?? 0, _ragged);

        var names = Enumerable.Range(0, columns)
            .Select(i => _header.NameOf(i) is { Length: > 0 } text ? text : $"Column {i + 1}")
            .ToArray();

        return new(firstLine, header?.Line, names, rows, foot.Concat(sections).Select(row => row.Line).ToHashSet(), email, _ragged)
        {
            HeaderCells = header is null ? null : [.. Enumerable.Range(0, columns).Select(header.CleanAt)],
            DamagedLine = _damagedLine,
            UsualCells = _ragged ? "" : _census.UsualCount == 1 ? "Nothing stands between cells: each row is one." : $"{_census.WithCount(_census.UsualCount):N0} of {Counted.Of(_census.Rows, "row has", "rows have")} {_census.UsualCount} cells.",
            IsOneCell = !_ragged && _census.UsualCount == 1,
            Findings = [.. TableFindings.Of(_header, _head, sections, foot)],
            LeftOutLines = LeftOutLines.Of(_head.Take(_header.Titles), [.. _head.Skip(_header.Above + 1).Take(_header.Row is null ? 0 : _header.Below), .. sections, .. foot]),
        };
    }
}
