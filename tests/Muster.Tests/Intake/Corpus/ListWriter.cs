using Muster.Intake.Encodings;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Writes one file of the corpus and notes beside it what must be read.</summary>
sealed class ListWriter
{
    readonly WrittenDialect _dialect;
    readonly Writing _writing;
    readonly List<CorpusRow> _rows = [];
    int? _headerLine;
    bool _quoted;

    public ListWriter(MeantList list, WrittenDialect dialect)
    {
        _dialect = dialect;
        _writing = new(dialect);
        List = list with { Rows = [.. list.Rows.Select(row => row.Select(dialect.Writable).ToArray())], Columns = [.. list.Columns.Select(dialect.Writable)] };
    }

    public MeantList List { get; }

    /// <summary>Title rows, the header, all rows: the usual list.</summary>
    public ListWriter Whole(params string[] titles)
    {
        foreach (var title in titles)
            Raw(title);

        return Header().Rows(0, List.Rows.Count);
    }

    /// <summary>The header, however it is written and whatever it is to be called then.</summary>
    public ListWriter HeaderAs(string raw)
    {
        _headerLine = _writing.Line;
        return Raw(raw);
    }

    public ListWriter Header()
    {
        _headerLine = _writing.Line;
        Written(List.Columns);
        return this;
    }

    public ListWriter Rows(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _rows.Add(new(_writing.Line, List.Rows[i]));
            Written(List.Rows[i]);
        }

        return this;
    }

    /// <summary>A row of the list, written otherwise than meant.</summary>
    public ListWriter Damaged(int row, string problem, Func<string, string> damage)
    {
        _rows.Add(new(_writing.Line, List.Rows[row], problem));
        _writing.Raw(damage(_writing.Joined(List.Rows[row])));
        return this;
    }

    /// <summary>A row of the list that is meant as it reads, however it is written.</summary>
    public ListWriter Row(string raw, params string[] meant)
    {
        _rows.Add(new(_writing.Line, meant));
        return Raw(raw);
    }

    /// <summary>A row of cells that is no data.</summary>
    public ListWriter Beside(params string[] cells)
    {
        Written(cells);
        return this;
    }

    /// <summary>A repeated header, which is kept and rejected.</summary>
    public ListWriter HeaderAgain()
    {
        _rows.Add(new(_writing.Line, List.Columns, Problems.ProblemCodes.RowRepeatedHeader));
        Written(List.Columns);
        return this;
    }

    public ListWriter Raw(string line)
    {
        _quoted |= _dialect.Quoting != Quoting.None && line.StartsWith(_dialect.Quote);
        _writing.Raw(line);
        return this;
    }

    public CorpusFile In(string kind, string name, string encoding = "utf-8", bool marked = false)
    {
        var coder = CodePages.Get(encoding);
        byte[] bytes = [.. marked ? coder.GetPreamble() : [], .. coder.GetBytes(_writing.Text)];
        var delimiter = List.Columns.Length == 1 || _dialect.Delimiter.Length == 0 ? null : _dialect.Delimiter;
        return new(kind, name, bytes, _writing.Text, encoding, delimiter, _quoted ? _dialect.Quote : null, _headerLine, _headerLine is null ? null : List.Columns, List.Fields, _rows);
    }

    void Written(string[] cells)
    {
        _quoted |= cells.Any(cell => _dialect.Quoting != Quoting.None && _dialect.Written(cell) != cell);
        _writing.Record(cells);
    }
}
