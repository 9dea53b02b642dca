using Muster.Imports.Fields;
using Muster.Spelling;

namespace Muster.Imports.Mapping;

/// <summary>How well a header names a field.</summary>
/// <param name="Score">Among the same <paramref name="How"/>, higher is better.</param>
readonly record struct Likeness(MappingHow How, double Score)
{
    public static readonly Likeness None = new(MappingHow.None, 0);

    // Words that say whose address or name it is, not what it is.
    static readonly HashSet<string> Fillers =
    [
        "work", "business", "company", "office", "corporate", "official", "primary", "main", "employee", "employees", "staff", "learner", "user", "users", "student", "person", "participant", "member",
        "emp", "please", "enter", "your", "legal", "the", "of", "contact", "worker", "dienstlich", "dienstliche", "geschaftlich", "geschaftliche", "mitarbeiter", "professionnel", "professionnelle", "trabajo", "lavoro", "werk", "arbete", "jobb",
    ];

    public static Likeness Between(string header, ImportField field)
    {
        var bare = HeaderText.Bare(header);

        if (bare.Length == 0)
            return None;

        if (bare == field.FoldedNames[0])
            return new(MappingHow.Exact, 1);

        if (field.FoldedNames.Contains(bare) || IsSaidTwice(header, field))
            return new(MappingHow.Alias, 1);

        var score = Math.Max(Math.Max(Spelling(bare, field), Wording(header, field)), Abbreviations.Between(header, field));
        return score > 0 ? new(MappingHow.Similar, score) : None;
    }

    // "First name / Prénom": every part names the field by itself. "Email / Phone" is not one thing.
    static bool IsSaidTwice(string header, ImportField field)
    {
        var parts = header.Split('/', '|', '\n').Select(HeaderText.Bare).ToList();
        return parts.Count > 1 && parts.TrueForAll(field.FoldedNames.Contains);
    }

    static double Spelling(string bare, ImportField field)
    {
        var best = 0d;

        foreach (var name in field.FoldedNames)
        {
            var slips = name.Length >= 8 ? 2 : name.Length >= 5 ? 1 : 0;
            var distance = EditDistance.Between(bare, name, slips);

            if (distance <= slips && slips > 0)
                best = Math.Max(best, 1 - ((double)distance / name.Length));
        }

        return best;
    }

    // "Employee work email" holds "email" and fillers only; "Manager email" is somebody else's.
    static double Wording(string header, ImportField field)
    {
        var words = HeaderText.Words(header);
        var rest = words.Where(w => !Fillers.Contains(w)).ToList();

        if (rest.Count == 0 || rest.Count == words.Count)
            return 0;

        var core = string.Concat(rest);
        return field.FoldedNames.Contains(core) ? 0.9 : 0;
    }
}
