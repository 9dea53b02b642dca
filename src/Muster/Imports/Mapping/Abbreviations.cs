using Muster.Imports.Fields;
using Muster.Intake.Tables;

namespace Muster.Imports.Mapping;

/// <summary>Words written short: broken off ("Vorn.", "Abt"), without their vowels ("Grp"), or drawn together ("Depto").</summary>
static class Abbreviations
{
    const int ShortestWord = 3;
    const double LeastConsonants = 0.42;
    const double LongestShare = 0.65;
    const string Vowels = "aeiouyаеиоуыэюяєіїαεηιουω";

    /// <returns>How much of a name is written out, from 0 to less than 1; 0 where the words abbreviate none.</returns>
    public static double Between(IReadOnlyList<(string Text, bool IsCut)> words, FieldNames names) =>
        names.Written.Where(n => MayBe(words, n)).Select(n => n.Words.Length == words.Count ? Share(words, n.Words) : IsTornApart(words, n) ? 0.5 : 0).DefaultIfEmpty().Max();

    // Nine in ten are out by their first letter.
    static bool MayBe(IReadOnlyList<(string Text, bool IsCut)> words, FieldName name) =>
        words.Count > 0 && name.Words.Length > 0 && words[0].Text[0] == name.Words[0][0] && (name.Words.Length > 1 || !Modifiers.IsPerson(name.Words[0]));

    /// <param name="isSure">Another word of the header is written out, so two letters will do.</param>
    public static bool IsShortFor(string word, bool isCut, string whole, bool isSure = false)
    {
        if (FieldAliases.JustName.Contains(word) || word.Length >= whole.Length || word[0] != whole[0] || word.Length < (isSure ? ShortestWord - 1 : ShortestWord))
            return false;

        if (whole.StartsWith(word, StringComparison.Ordinal))
            return isCut || (word.Length >= ShortestWord && (isSure || IsCutBeforeVowel(word, whole)));

        // "Comment" is drawn together from "compartiment" by its letters, and means itself.
        if (HeaderWords.Knows(word))
            return false;

        var endsAlike = IsWithoutVowels(word)
            ? LastConsonant(whole) == word[^1] && (isSure || Consonants(word) >= ShortestWord)
            : word.Length > ShortestWord && word.Length <= whole.Length * LongestShare && word[^2..] == whole[^2..];

        return (endsAlike || (isCut && word.Length > ShortestWord)) && IsSpread(word, whole) && Consonants(word) >= Consonants(whole) * LeastConsonants;
    }

    static double Share(IReadOnlyList<(string Text, bool IsCut)> written, string[] words)
    {
        var (letters, all) = (0, 0);
        var isShort = false;
        var isSure = written.Zip(words).Any(pair => pair.First.Text == pair.Second);

        foreach (var ((word, isCut), whole) in written.Zip(words))
        {
            isShort |= word != whole;

            if (word != whole && !(Modifiers.IsNumber(word) && Modifiers.IsNumber(whole)) && !IsShortFor(word, isCut, whole, isSure || written.Count > 1))
                return 0;

            (letters, all) = (letters + word.Length, all + whole.Length);
        }

        return isShort ? Math.Min((double)letters / all, 0.99) : 0;
    }

    // "Org.-Einheit", "Vez.név": the middle of the word is left out.
    static bool IsTornApart(IReadOnlyList<(string Text, bool IsCut)> words, FieldName name) =>
        words is [{ Text.Length: >= ShortestWord } first, { Text.Length: >= ShortestWord } last] && name.Words is [{ } whole]
        && first.Text.Length + last.Text.Length < whole.Length && whole.StartsWith(first.Text, StringComparison.Ordinal) && whole.EndsWith(last.Text, StringComparison.Ordinal);

    // Abt|eilung, Vorn|ame: where people break a word off. "Pos" is no "posta", and "Uni" no "unit".
    static bool IsCutBeforeVowel(string word, string whole) =>
        !IsVowel(word[^1]) && IsVowel(whole[word.Length]) && whole.Length - word.Length >= ShortestWord;

    static bool IsSpread(string word, string whole)
    {
        var at = 0;

        foreach (var c in whole)
        {
            if (at < word.Length && word[at] == c)
                at++;
        }

        return at == word.Length;
    }

    static bool IsWithoutVowels(string word) => !word.Skip(1).Any(IsVowel);

    static char LastConsonant(string word) => word.LastOrDefault(c => !IsVowel(c));

    static int Consonants(string word) => word.Count(c => !IsVowel(c));

    static bool IsVowel(char c) => Vowels.Contains(c);
}
