using System.Text;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Writes lists in a dialect, one record a call, and keeps count of the lines.</summary>
sealed class Writing(WrittenDialect dialect)
{
    readonly StringBuilder _text = new();
    int _lineEnds;

    /// <summary>The line that the next record starts on.</summary>
    public int Line { get; private set; } = 1;

    public string Text => _text.ToString();

    public Writing Record(params IEnumerable<string> cells) => Raw(Joined(cells));

    public string Joined(IEnumerable<string> cells) => string.Join(dialect.Delimiter + dialect.Blanks, cells.Select(dialect.Written));

    /// <summary>A line as it is.</summary>
    public Writing Raw(string line)
    {
        _text.Append(line).Append(LineEnd());
        Line += 1 + line.ReplaceLineEndings("\n").Count(c => c == '\n');
        return this;
    }

    string LineEnd() => dialect.LineEnd switch
    {
        "mixed" => ((string[])["\r\n", "\n", "\r"])[_lineEnds++ % 3],
        var end => end,
    };
}
