using System.Buffers;
using Muster.Intake.Delimited.Forms;

namespace Muster.Intake.Delimited;

/// <summary>What may separate the cells of a text.</summary>
static class Delimiters
{
    static readonly char?[] Usual = [',', ';', '\t', '|', ':', ' ', null];

    // What addresses, dates, names and amounts are written with separates nothing by itself.
    static readonly SearchValues<char> InCells = SearchValues.Create("@.-_+/&'\"()[]<>\\%$\r\n\f\v,;\t|: ");

    const double FewestLines = 0.8;
    const int MostRare = 3;

    /// <summary>The usual ones, and any other sign that nearly every line has.</summary>
    public static char?[] In(string sample)
    {
        var lines = 0;
        var linesWith = new int[128];

        foreach (var line in sample.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;

            lines++;
            UInt128 seen = 0;

            foreach (var c in line)
            {
                if (c < 128 && !char.IsAsciiLetterOrDigit(c) && !InCells.Contains(c))
                    seen |= UInt128.One << c;
            }

            for (var c = 1; seen != 0 && c < 128; c++)
                linesWith[c] += (seen & (UInt128.One << c)) != 0 ? 1 : 0;
        }

        var rare = Enumerable.Range(1, 127).Where(c => linesWith[c] > 0 && linesWith[c] >= lines * FewestLines).OrderByDescending(c => linesWith[c]).Take(MostRare).Select(c => (char?)c);
        return [.. Usual[..^1], .. rare, null];
    }

    /// <summary>How likely a delimiter is before anything is read with it.</summary>
    public static double Likelihood(char delimiter) => delimiter switch
    {
        ',' or ';' or '\t' or IRowForm.Between => 1,
        '|' => 0.97,

        // Nothing else is written with a control character.
        < ' ' => 1,

        // A clock time and a web address have a colon too, and any two names a blank between them.
        ':' => 0.4,
        ' ' => 0.3,
        _ => 0.6,
    };
}
