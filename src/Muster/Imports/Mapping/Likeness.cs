using Muster.Imports.Fields;
using Muster.Intake.Tables;
using Muster.Spelling;

namespace Muster.Imports.Mapping;

/// <summary>How well a header names a field.</summary>
/// <param name="Score">Among the same <paramref name="How"/>, higher is better.</param>
readonly record struct Likeness(MappingHow How, double Score)
{
    public static readonly Likeness None = new(MappingHow.None, 0);

    const int InflectedEnd = 4;
    const int ShortestStem = 4;

    public static Likeness Between(string header, ImportField field) => Between(new HeaderForm(header), field);

    public static Likeness Between(HeaderForm header, ImportField field)
    {
        var (bare, names) = (header.Bare, field.Names);

        if (bare.Length == 0)
            return None;

        if (bare == names.Own)
            return new(MappingHow.Exact, 1);

        if (header.AllWords.Any(Modifiers.IsReading))
            return None;

        if (names.Has(bare) || IsSaidTwice(header, field))
            return new(MappingHow.Alias, 1);

        if (IsOther(header, field))
            return None;

        double[] scores = [Spelling(header, names), Wording(header, field), GrownTogether(bare, field), Halves(header, field), Parts(header, field)];
        return scores.Max() is > 0 and var score ? new(MappingHow.Similar, score) : None;
    }

    // A number, but for an organisation's own field, and "Email ID".
    static bool IsOther(HeaderForm header, ImportField field) =>
        header.AllWords.Any(w => Modifiers.IsOther(w) && !(field.Key == FieldKeys.Email && Modifiers.AreBeside(w, field.Key)))
        || (field is not CustomValueField && header.AllWords.Any(w => Modifiers.IsNumber(w) || (w == "id" && field.Key != FieldKeys.Email)));

    // "First name / Prénom": every part names the field by itself, or is just "name". "Email / Phone" is not one thing.
    static bool IsSaidTwice(HeaderForm header, ImportField field)
    {
        var isHalf = field.Key is FieldKeys.FirstName or FieldKeys.LastName;
        return header.Parts.Count > 1 && header.Parts.Any(p => field.Names.Has(p.Bare)) && header.Parts.All(p => field.Names.Has(p.Bare) || (isHalf && FieldAliases.JustName.Contains(p.Bare)));
    }

    static double Parts(HeaderForm header, ImportField field) =>
        header.Parts.Count > 1 && header.Parts.All(p => Between(p, field).How != MappingHow.None) ? 0.6 : 0;

    static double Spelling(HeaderForm header, FieldNames names)
    {
        var best = 0d;

        foreach (var name in names.Written)
        {
            if (header.Words.Count == 1 && HeaderWords.Knows(header.Bare))
                break;

            var slips = name.Folded.Length >= 6 ? 2 : name.Folded.Length >= 5 ? 1 : 0;
            var distance = slips > 0 ? EditDistance.Between(header.Bare, name.Folded, slips) : 1;

            if (distance <= slips && IsSlip(header, name, distance))
                best = Math.Max(best, 1 - ((double)distance / name.Folded.Length));
        }

        return best;
    }

    // Slips hardly change the first letter, or a letter of a short word for another; two of them hardly two letters; and a short
    // word more is another thing: "Nname", "Phone" (phòng), "Host name", "Employee ID".
    static bool IsSlip(HeaderForm header, FieldName name, int distance)
    {
        var isLong = name.Folded.Length >= 8;

        if (header.Bare[0] != name.Folded[0] && (distance > 1 || !isLong))
            return false;

        if (distance > 1 && header.Words.Count > Math.Max(name.Words.Length, 1))
            return false;

        return (header.Bare.Length != name.Folded.Length && (isLong || distance == 1)) || (distance == 1 && name.Folded.Length > 5) || header.Bare.Order().SequenceEqual(name.Folded.Order());
    }

    // "Employee work email" holds "email" and what may stand beside it; "Manager email" is somebody else's.
    static double Wording(HeaderForm header, ImportField field)
    {
        List<(string Text, bool IsCut)> rest = [.. header.Words.Where(w => !Modifiers.AreBeside(w.Text, field.Key))];
        var names = field.Names;

        if (rest.Count == 0)
            return field.Key == FieldKeys.FullName && header.Words.All(w => Modifiers.IsPerson(w.Text)) ? 0.5 : names.HasWords(header.AllWords) ? 0.85 : 0;

        var core = string.Concat(rest.Select(w => w.Text));

        if (FieldAliases.HalfOrWhole.Contains(core) && header.Words.Any(w => Modifiers.IsUser(w.Text)))
            return 0;

        if (names.Has(core))
            return 0.9;

        if (names.HasWords(rest.Select(w => w.Text)) || names.HasWords(header.AllWords))
            return 0.85;

        if (rest.Count > 1 && field.Key != FieldKeys.FullName && rest.TrueForAll(w => IsNamed(w.Text, names)) && rest.Exists(w => names.Has(w.Text)))
            return 0.8;

        if (rest.Count < header.Words.Count && names.Written.Any(n => AreInflected(rest, n)))
            return 0.7;

        return 0.6 * Math.Max(Abbreviations.Between(rest, names), Abbreviations.Between(header.Words, names));
    }

    static bool AreInflected(List<(string Text, bool IsCut)> words, FieldName name) => words is [var only]
        ? IsInflected(only.Text, name.Folded)
        : words.Count == name.Words.Length && words.SkipLast(1).Select(w => w.Text).SequenceEqual(name.Words.SkipLast(1)) && IsInflected(words[^1].Text, name.Words[^1]);

    // Działu, отдела, osaston: the case that follows "name of".
    static bool IsInflected(string word, string name) =>
        name.Length >= ShortestStem && word.Length <= name.Length + (name.Length < 8 ? InflectedEnd - 1 : InflectedEnd) && word.Length >= name.Length - 1
        && word.AsSpan().CommonPrefixLength(name) >= Math.Max(ShortestStem, name.Length - (name.Length < 7 ? 1 : 2));

    static bool IsNamed(string word, FieldNames names) => names.Has(word) || names.Written.Any(n => IsInflected(word, n.Folded));

    // Afdelingsnaam, Werkmail, 会社メールアドレス, Trainingspakket.
    static double GrownTogether(string bare, ImportField field)
    {
        foreach (var word in Modifiers.GrownOnto(field.Key))
        {
            if (bare.Length <= word.Length)
                continue;

            if (bare.StartsWith(word, StringComparison.Ordinal) && IsGrownOn(bare[word.Length..].TrimStart('の'), word, field))
                return 0.7;

            if (bare.EndsWith(word, StringComparison.Ordinal) && IsStem(bare[..^word.Length], field.Names))
                return 0.7;
        }

        return field.Key is FieldKeys.Group or FieldKeys.Package && Enumerable.Range(1, bare.Length - 1).Any(at => IsGrown(bare[at..]) && field.Names.Has(bare[at..]) && IsStem(bare[..at], field.Names)) ? 0.7 : 0;
    }

    // A person's 名 is the whole name.
    static bool IsGrownOn(string last, string word, ImportField field) =>
        last is "名" or "명" && Modifiers.IsPerson(word) ? field.Key == FieldKeys.FullName : IsGrown(last) && field.Names.Has(last);

    static bool IsStem(string first, FieldNames names) => IsGrown(first) && (names.Has(first) || (first[^1] is 's' or 'n' && names.Has(first[..^1])));

    // Two letters of an alphabet are there by chance.
    static bool IsGrown(string part) => part.Length > 2 || part is [> '\u2e80', ..];

    static double Halves(HeaderForm header, ImportField field) => field.Key == FieldKeys.FullName && HalvesOfName.AreIn(header.Words) ? 0.95 : 0;
}
