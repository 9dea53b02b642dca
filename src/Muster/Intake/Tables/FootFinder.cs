using System.Buffers;
using System.Collections.Frozen;

namespace Muster.Intake.Tables;

/// <summary>Finds totals and notes below a list. What could be a person stays: a rejected row is seen, a lost one is not.</summary>
static class FootFinder
{
    /// <summary>Rows at the foot that are looked at.</summary>
    public const int Deepest = 50;

    static readonly FrozenSet<string> TotalWords = FrozenSet.ToFrozenSet(
        """
        total totals subtotal sum count number grand overall summe gesamt gesamtsumme insgesamt zwischensumme anzahl totaux somme nombre effectif
        totale somma suma totales razem ogółem łącznie liczba celkem součet počet spolu összesen összeg итого всего итог количество сумма разом усього
        totalt summa antal antall sum totaal aantal yhteensä kokku kopā viso toplam adet genel σύνολο ukupno skupaj tổng cộng jumlah المجموع الإجمالي عدد סה"כ סך
        合計 合计 总计 總計 共计 小計 小计 計 합계 총계 총 मोट कुल รวม
        """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    // "8 records exported"
    static readonly FrozenSet<string> CountedWords = FrozenSet.ToFrozenSet(
        """
        records record rows row entries entry people persons employees staff lines items results learners users members participants datensätze datensatz zeilen einträge personen
        mitarbeiter lignes enregistrements personnes salariés registros filas personas empleados linhas pessoas righe persone dipendenti rijen regels medewerkers rader poster anställda rækker
        poster medarbejdere riviä wierszy wiersze rekordów osób řádků záznamů osob sor rekord rânduri înregistrări записей строк сотрудников человек записів рядків kayıt satır kişi
        """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TotalSpans = TotalWords.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly SearchValues<char> RuleCharacters = SearchValues.Create("-=_*.–—─+|:");
    static readonly SearchValues<char> WordEnds = SearchValues.Create(" :=(.");

    static readonly string[] NoteStarts =
    [
        "end of", "ende de", "fin d", "page ", "seite ", "printed", "generated", "created on", "exported", "report ", "note:", "notes:", "source:",
        "confidential", "vertraulich", "gedruckt", "erstellt", "stand ", "stand:", "as of", "copyright", "©", "(c)", "* ", "---", "===", "***",
    ];

    /// <summary>How many of the last rows are no data.</summary>
    /// <param name="addressed">The list has a column of addresses.</param>
    public static int Count(IReadOnlyList<SurveyedRow> last, int width, bool addressed)
    {
        var end = last.Count;

        while (end > 0)
        {
            var rows = IsFoot(last, end - 1, width) ? 1 : addressed ? SecondTable(last, end) : 0;

            if (rows == 0)
                break;

            end -= rows;
        }

        return last.Count - end;
    }

    /// <summary>True for every row without an address that <see cref="Count"/> could take for a foot.</summary>
    public static bool MayBeFoot(IRecords records, int filled, int width) =>
        filled <= Math.Max(2, width / 2) || StartsLikeFoot(records);

    // Asked of every row of a list that has no addresses, so it makes no strings.
    static bool StartsLikeFoot(IRecords records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var text = records.Text(i).Trim();

            if (text.IsEmpty)
                continue;

            var wordEnd = text.IndexOfAny(WordEnds);
            return IsRule(text) || TotalSpans.Contains(wordEnd < 0 ? text : text[..wordEnd]);
        }

        return false;
    }

    /// <summary>"Total" and a number, whatever stands below.</summary>
    public static bool IsTotal(SurveyedRow row)
    {
        var first = Array.FindIndex(row.Shapes, shape => shape != CellShape.Blank);
        return first >= 0 && !row.HasEmail && row.Shapes.Count(shape => shape is not (CellShape.Blank or CellShape.Number)) <= 1 && SaysTotal(row.CleanAt(first), alone: row.Filled == 1);
    }

    static bool IsFoot(IReadOnlyList<SurveyedRow> last, int index, int width)
    {
        var row = last[index];

        if (row.HasEmail)
            return false;

        var texts = Enumerable.Range(0, row.Cells.Length).Select(row.CleanAt).Where(text => text.Length > 0).ToArray();
        var first = texts[0];
        var othersAreNumbers = row.Shapes.Count(shape => shape is not (CellShape.Blank or CellShape.Number or CellShape.Date)) <= 1;

        if (texts.All(text => IsRule(text)))
            return true;

        if (othersAreNumbers && SaysTotal(first, alone: texts.Length == 1))
            return true;

        if (texts.Length == 1 && width > 1 && IsNote(first))
            return true;

        return BelowBlank(last, index) && width > 1 && (
            (texts.Length == 1 && IsProse(first))
            || (texts.Length * 2 <= width && row.Shapes.All(shape => shape is CellShape.Blank or CellShape.Number)));
    }

    // Below a blank row another little table may stand: a count by group, a legend. Nobody in it has an address.
    static int SecondTable(IReadOnlyList<SurveyedRow> last, int end)
    {
        var start = end - 1;

        while (start > 0 && !last[start].AfterBlank)
            start--;

        // The list's own total may stand on the other table.
        if (end - start > 2 && IsTotal(last[start]) && last[start].AfterBlank)
            start++;
        else if (!last[start].AfterBlank)
            return 0;

        var rows = end - start;

        if (rows < 2 || last.Skip(start).Take(rows).Any(row => row.HasEmail))
            return 0;

        var (first, others) = (last[start], last.Skip(start + 1).Take(rows - 1).ToList());
        var isHeaded = first.Filled > 1 && Enumerable.Range(0, first.Cells.Length).Any(i => HeaderWords.Knows(first.CleanAt(i))) && others.All(row => row.Width <= first.Width);
        var areCounts = others.All(row => row.Filled == 2 && row.Shapes.Contains(CellShape.Number));

        var isLegend = first.Filled == 1 && first.Excerpt is [.., ':'] && others.All(row => row.Filled <= 2);

        return isHeaded || areCounts || isLegend ? rows : 0;
    }

    // Several lines of notes have a blank row above the first of them only.
    static bool BelowBlank(IReadOnlyList<SurveyedRow> last, int index)
    {
        while (index > 0 && !last[index].AfterBlank && last[index - 1].Filled == 1)
            index--;

        return last[index].AfterBlank;
    }

    static bool SaysTotal(string text, bool alone)
    {
        var words = text.Split([' ', ':', '=', '(', '.'], StringSplitOptions.RemoveEmptyEntries);

        if (words.Length == 0 || !TotalWords.Contains(words[0]))
            return words.Length is > 0 and <= 4 && alone && words.Any(TotalWords.Contains) && text.Any(char.IsDigit);

        // "Sum" and "Count" may be names; with a number or a colon they are not.
        return !alone || words.Length > 1 || text.EndsWith(':') || words[0].StartsWith("total", StringComparison.OrdinalIgnoreCase);
    }

    // "(50 rows affected)" is how a database's own tools end.
    static bool IsNote(string text) =>
        NoteStarts.Any(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) || (text[0] == '(' && text.Any(char.IsAsciiDigit)) || Counts(text);

    static bool Counts(string text) =>
        text.Split(' ', 3) is [var number, var counted, ..] && number.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && CountedWords.Contains(counted.TrimEnd('.', ':', ','));

    /// <summary>A rule in every cell, however narrow its column.</summary>
    public static bool AreRules(IReadOnlyCollection<string> texts) =>
        texts.Any(text => IsRule(text)) && texts.All(text => !text.AsSpan().ContainsAnyExcept(RuleCharacters));

    public static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && !text.ContainsAnyExcept(RuleCharacters);

    // Nobody's name has five words, a colon, a bracket at its start or a digit.
    static bool IsProse(string text) =>
        text.Count(' ') >= 4 || text.Any(c => char.IsAsciiDigit(c) || c is ':' or '©' or '!' or '?') || text[0] is '(' or '*' or '[';
}
