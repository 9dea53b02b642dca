using System.Text;

namespace Muster.Intake.Delimited.Forms;

/// <summary>A text whose lines are each written anew. A line longer than any record passes as it is, to be refused.</summary>
sealed class LinesAnew(TextReader text, Func<string, string> anew) : TextReader
{
    const int LongestLine = 1 << 20;

    readonly StringBuilder _next = new();
    readonly char[] _read = new char[1 << 14];
    string _line = "";
    int _at;
    int _from;
    int _to;
    bool _afterReturn;

    public override int Read(char[] buffer, int index, int count)
    {
        while (_at == _line.Length)
        {
            if (!NextLine())
                return 0;
        }

        var taken = Math.Min(count, _line.Length - _at);
        _line.CopyTo(_at, buffer, index, taken);
        _at += taken;
        return taken;
    }

    public override int Peek() => _at < _line.Length || NextLine() ? _line[_at] : -1;

    public override int Read()
    {
        var next = Peek();
        _at += next < 0 ? 0 : 1;
        return next;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            text.Dispose();

        base.Dispose(disposing);
    }

    bool NextLine()
    {
        _next.Clear();
        _at = 0;
        SkipFeed();

        while (true)
        {
            if (_from == _to && !Fill())
            {
                _line = _next.Length == 0 ? "" : anew(_next.ToString());
                return _line.Length > 0;
            }

            var rest = _read.AsSpan(_from, _to - _from);
            var end = rest.IndexOfAny('\r', '\n');

            if (end < 0)
            {
                _next.Append(rest);
                _from = _to;

                if (_next.Length <= LongestLine)
                    continue;

                _line = _next.ToString();
                return true;
            }

            _next.Append(rest[..end]);
            _from += end + 1;
            _afterReturn = rest[end] == '\r';
            _line = $"{anew(_next.ToString())}\n";
            return true;
        }
    }

    // A return and a feed end one line.
    void SkipFeed()
    {
        if (_afterReturn && (_from < _to || Fill()) && _read[_from] == '\n')
            _from++;

        _afterReturn = false;
    }

    bool Fill()
    {
        _from = 0;
        _to = text.Read(_read, 0, _read.Length);
        return _to > 0;
    }
}
