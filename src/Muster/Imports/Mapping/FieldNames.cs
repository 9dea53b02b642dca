namespace Muster.Imports.Mapping;

/// <summary>A field's own name and the names that others give it, as headers are compared with them.</summary>
sealed class FieldNames
{
    readonly HashSet<string> _folded;
    readonly HashSet<string> _sets;

    /// <param name="own">The field's own name.</param>
    public FieldNames(string own, IEnumerable<string> aliases)
    {
        var all = aliases.Prepend(own).ToList();
        Own = HeaderText.Folded(own);
        Written = [.. all.Select(name => new FieldName(HeaderText.Folded(name), [.. HeaderText.WordsOf(name).Select(w => w.Text).Where(w => !Modifiers.Joints.Contains(w))])).DistinctBy(n => n.Folded)];
        _folded = [.. Written.Select(n => n.Folded)];
        _sets = [.. Written.Where(n => n.Words.Length > 1).Select(n => SetOf(n.Words))];
    }

    public string Own { get; }

    public IReadOnlyList<FieldName> Written { get; }

    public bool Has(string folded) => _folded.Contains(folded);

    /// <summary>"Name, first" has the words of "First name".</summary>
    public bool HasWords(IEnumerable<string> words) => _sets.Contains(SetOf(words));

    static string SetOf(IEnumerable<string> words) => string.Join(' ', words.Distinct().Order(StringComparer.Ordinal));
}
