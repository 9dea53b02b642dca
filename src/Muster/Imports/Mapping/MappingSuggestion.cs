using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>
/// Suggests what each column is: by what was chosen before for the same headers, by the header, and by the cells.
/// Two columns that claim a field equally well leave it open: a person is asked, nothing is guessed.
/// </summary>
public static class MappingSuggestion
{
    /// <summary>Rows whose cells are looked at.</summary>
    public const int SampleRows = 200;

    const double ContentThreshold = 0.8;
    const double RepeatedShare = 0.5;
    const int FewestToCount = 6;

    /// <param name="headers">Cleaned; ignored where the file has none.</param>
    /// <param name="cells">The sample's cells, cleaned, a list for each column, aligned by row.</param>
    /// <param name="remembered">What was chosen the last time these headers came; null the first time.</param>
    public static IReadOnlyList<ColumnChoice> Suggest(
        IReadOnlyList<string> headers, bool hasHeader, IReadOnlyList<IReadOnlyList<string>> cells, ImportFields fields, IReadOnlyList<ColumnChoice>? remembered, CancellationToken cancellation = default)
    {
        if (remembered is not null && remembered.Count == headers.Count && remembered.All(c => c.Field is null || fields.Find(c.Field) is not null))
            return [.. remembered.Select(c => c with { How = MappingHow.Remembered })];

        var choices = new (ImportField Field, MappingHow How)?[headers.Count];

        List<IReadOnlyList<string>> filled = [.. cells.Select(column => (IReadOnlyList<string>)[.. column.Where(cell => cell.Length > 0)])];

        if (hasHeader)
            ByHeader(headers, filled, fields, choices, cancellation);

        ByCells(cells, filled, fields, choices);

        return [.. choices.Select((c, i) => new ColumnChoice(i + 1, c?.Field.Key, c?.How ?? MappingHow.None))];
    }

    static void ByHeader(IReadOnlyList<string> headers, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices, CancellationToken cancellation)
    {
        List<HeaderForm> forms = [.. headers.Select(h => new HeaderForm(h))];

        var claims = fields.All
            .SelectMany(f => forms.Select((h, i) => (Field: f, Column: i, Likeness: LikenessOf(h, f, cancellation))))
            .Where(c => c.Likeness.How != MappingHow.None)
            .OrderBy(c => c.Likeness.How)
            .ThenByDescending(c => c.Likeness.Score)
            .ToList();

        var settled = new HashSet<string>();

        foreach (var claim in claims)
        {
            if (choices[claim.Column] is not null || !settled.Add(claim.Field.Key))
                continue;

            if (!claims.Any(c => c.Field == claim.Field && c.Column != claim.Column && choices[c.Column] is null && c.Likeness == claim.Likeness))
                choices[claim.Column] = (claim.Field, claim.Likeness.How);
        }

        SettleNames(headers, cells, fields, choices);
    }

    static Likeness LikenessOf(HeaderForm header, ImportField field, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Likeness.Between(header, field);
    }

    // Beside one name, a column called just "Name" holds the other: the last in German lists, the first beside a surname.
    // A full name beside both is left out.
    static void SettleNames(IReadOnlyList<string> headers, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        var full = ColumnOf(FieldKeys.FullName, choices);
        var (hasFirst, hasLast) = (ColumnOf(FieldKeys.FirstName, choices) >= 0, ColumnOf(FieldKeys.LastName, choices) >= 0);

        if (full < 0)
        {
            SettleHalf(headers, cells, fields, choices);
            return;
        }

        if (!hasFirst && !hasLast)
            return;

        if (hasFirst && hasLast)
            choices[full] = null;
        else if (FieldAliases.JustName.Contains(HeaderText.Bare(headers[full])) && fields.Find(FieldKeys.FullName)!.LooksLike(cells[full]) < ContentThreshold)
            choices[full] = (fields.Find(hasFirst ? FieldKeys.LastName : FieldKeys.FirstName)!, choices[full]!.Value.How);
    }

    // "Nombre" without a surname beside it holds the whole name where its cells do.
    static void SettleHalf(IReadOnlyList<string> headers, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        var (first, last) = (ColumnOf(FieldKeys.FirstName, choices), ColumnOf(FieldKeys.LastName, choices));
        var half = Math.Max(first, last);

        if (Math.Min(first, last) >= 0 || half < 0)
            return;

        var whole = fields.Find(FieldKeys.FullName)!;
        var said = string.Concat(HeaderText.Words(headers[half]).Where(w => !Modifiers.AreBeside(w, whole.Key)));

        if (FieldAliases.HalfOrWhole.Contains(said) && whole.LooksLike(cells[half]) >= ContentThreshold)
            choices[half] = (whole, choices[half]!.Value.How);
    }

    static void ByCells(IReadOnlyList<IReadOnlyList<string>> aligned, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        ClaimByCells(FieldKeys.Email, cells, fields, choices);
        var hasName = ColumnOf(FieldKeys.FirstName, choices) >= 0 || ColumnOf(FieldKeys.LastName, choices) >= 0 || ColumnOf(FieldKeys.FullName, choices) >= 0;

        if (hasName)
            return;

        var names = Enumerable.Range(0, cells.Count).Where(i => choices[i] is null && LooksLikeNames(cells[i])).ToList();
        var email = ColumnOf(FieldKeys.Email, choices);
        var told = email < 0 ? [] : NamesInAddresses.Find(aligned, email, names);

        if (told is [var full])
            choices[full] = (fields.Find(FieldKeys.FullName)!, MappingHow.Content);
        else if (told is [var first, var last])
            ChooseNames(first, last, fields, choices);
        else
            ByWords(names, cells, fields, choices);
    }

    static void ByWords(List<int> names, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        // Beside two columns of single words a group of two words is no full name.
        if (names.Count < 3)
            ClaimByCells(FieldKeys.FullName, cells, fields, choices);

        // Two columns of single words that hardly repeat, side by side: first name, last name, in the order most lists have.
        if (ColumnOf(FieldKeys.FullName, choices) < 0 && names.Count == 2 && names[1] == names[0] + 1)
            ChooseNames(names[0], names[1], fields, choices);
    }

    static void ChooseNames(int first, int last, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        choices[first] = (fields.Find(FieldKeys.FirstName)!, MappingHow.Content);
        choices[last] = (fields.Find(FieldKeys.LastName)!, MappingHow.Content);
    }

    static void ClaimByCells(string key, List<IReadOnlyList<string>> cells, ImportFields fields, (ImportField Field, MappingHow How)?[] choices)
    {
        if (ColumnOf(key, choices) >= 0)
            return;

        var field = fields.Find(key)!;
        var claimants = Enumerable.Range(0, cells.Count)
            .Where(i => choices[i] is null && field.LooksLike(cells[i]) >= ContentThreshold && !Repeats(cells[i]))
            .ToList();

        if (claimants.Count == 1)
            choices[claimants[0]] = (field, MappingHow.Content);
    }

    static bool LooksLikeNames(IReadOnlyList<string> cells) =>
        cells.Count > 0
        && !Repeats(cells)
        && cells.Count(c => char.IsLetter(c[0]) && c.All(l => char.IsLetter(l) || l is ' ' or '-' or '\'' or '’' or '.' or ',')) >= cells.Count * ContentThreshold;

    static bool Repeats(IReadOnlyList<string> cells) =>
        cells.Count >= FewestToCount && cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() < cells.Count * RepeatedShare;

    static int ColumnOf(string key, (ImportField Field, MappingHow How)?[] choices) => Array.FindIndex(choices, c => c?.Field.Key == key);
}
