using System.Collections.Frozen;
using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>Headers that name both halves of a name: "Last, First", "Prezime i ime", "Vor- u. Zuname".</summary>
static class HalvesOfName
{
    const int LongestPart = 3;

    static readonly FieldNames First = new("First name", FieldAliases.FirstName);
    static readonly FieldNames Last = new("Last name", FieldAliases.LastName);

    // Between or after the two, and no half themselves.
    static readonly FrozenSet<string> Between = ((string[])["middle", "отчество", "батькові", "презиме", "patronimico", "побатькові", "mi"]).ToFrozenSet();

    public static bool AreIn(IReadOnlyList<(string Text, bool IsCut)> words)
    {
        List<(string Text, bool IsCut)> counted = [.. words.Where(w => !Modifiers.Conjunctions.Contains(w.Text) && !Modifiers.Joints.Contains(w.Text) && !Modifiers.IsPerson(w.Text))];
        List<string> texts = [.. counted.Select(w => w.Text)];

        // "Name, first" is one half.
        return counted.Count is > 1 and <= (2 * LongestPart) + 1 && !IsHalf(counted, texts, First) && !IsHalf(counted, texts, Last) && AreIn(counted, 0, hasFirst: false, hasLast: false);
    }

    static bool IsHalf(List<(string Text, bool IsCut)> words, List<string> texts, FieldNames names) => names.HasWords(texts) || Abbreviations.Between(words, names) > 0;

    static bool AreIn(List<(string Text, bool IsCut)> words, int at, bool hasFirst, bool hasLast)
    {
        if (at == words.Count)
            return hasFirst && hasLast;

        for (var length = 1; length <= LongestPart && at + length <= words.Count; length++)
        {
            var part = string.Concat(words.Skip(at).Take(length).Select(w => w.Text));

            // And, in Hebrew.
            if (at > 0)
                part = part.TrimStart('ו');

            var isShort = length == 1 && words.Count > 1;

            if ((First.Has(part) || (isShort && (IsShort(words[at], First) || IsBegunOnly(words, at)))) && AreIn(words, at + length, true, hasLast))
                return true;

            if ((Last.Has(part) || FieldAliases.JustName.Contains(part) || (isShort && IsShort(words[at], Last))) && AreIn(words, at + length, hasFirst, true))
                return true;

            if (Between.Contains(part) && AreIn(words, at + length, hasFirst, hasLast))
                return true;
        }

        return false;
    }

    static bool IsShort((string Text, bool IsCut) word, FieldNames names) => word.IsCut && Abbreviations.Between([word], names) > 0;

    // "Vor- und Nachname": its end stands at the other half.
    static bool IsBegunOnly(List<(string Text, bool IsCut)> words, int at) =>
        words[at].Text.Length > 2 && words[^1].Text is var end && Enumerable.Range(1, end.Length - 1).Any(from => First.Has(words[at].Text + end[from..]));
}
