using Muster.Groups;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Learners;
using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>The different values that rows stumble over, counted while the rows are: what is settled once for all of them.</summary>
public sealed class TroubledValues
{
    /// <summary>Beyond so many a column is the wrong one rather than misspelt.</summary>
    const int MostKept = 1_000;

    readonly Dictionary<(string Code, string Field, string Key), (string Value, int Rows)> _values = [];

    /// <summary>As first written. Of a suspicious address its domain; of garbled cells the first of the column stands for all.</summary>
    public IEnumerable<(string Code, string Field, string Value, int Rows)> All => _values.Select(v => (v.Key.Code, v.Key.Field, v.Value.Value, v.Value.Rows));

    public void Count(PlannedRow row)
    {
        if (row.LeftOut)
            return;

        foreach (var problem in row.Problems)
        {
            if (problem is { Field: { } field, Value: { Length: > 0 and < Problem.ValueLimit } value } && KeyOf(problem.Code, value) is { } key)
                Count((problem.Code, field, key.Key), key.Value);
        }
    }

    /// <summary>Whether the problem is of a value that was counted so.</summary>
    public static bool IsOf(Problem problem, string code, string field, string value) =>
        problem.Code == code && problem.Field == field && problem.Value is { Length: > 0 } found
        && (code == ProblemCodes.TextGarbled || KeyOf(code, found)?.Key == KeyOf(code, value)?.Key);

    void Count((string Code, string Field, string Key) key, string value)
    {
        if (_values.TryGetValue(key, out var known))
            _values[key] = known with { Rows = known.Rows + 1 };
        else if (_values.Count < MostKept)
            _values.Add(key, (value, 1));
    }

    static (string Key, string Value)? KeyOf(string code, string value) => code switch
    {
        ProblemCodes.GroupSimilar or ProblemCodes.GroupUnknown => (Group.KeyOf(value), value),
        ProblemCodes.ValueNotAnOption or ProblemCodes.ValueInvalid => Same(Cleaning.Clean(value)),
        ProblemCodes.EmailDomainSuspicious => Same(DomainOf(EmailCleaning.Clean(value))),
        ProblemCodes.TextGarbled when !value.Contains('\ufffd') => ("", value),
        _ => null,
    };

    static (string Key, string Value) Same(string value) => (value, value);

    static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..].ToLowerInvariant();
}
