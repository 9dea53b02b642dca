using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Learners;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>A row as the mapping understands it: what each field read, and every problem so far. Filled once, then planned.</summary>
/// <param name="mostCustom">So many custom fields the list fills: a table that has to grow is made twice.</param>
public sealed class MappedRow(int line, IReadOnlyDictionary<string, DateReading> dates, int mostCustom = 0)
{
    static readonly Dictionary<Guid, string> NoValues = [];

    // Most rows have none of these, and a long list cannot afford to make them.
    List<Problem>? _problems;
    Dictionary<Guid, string>? _custom;
    List<Guid>? _cleared;

    public int Line { get; } = line;

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    /// <summary>The cleaned cell, also where it is no address.</summary>
    public string EmailText { get; set; } = "";

    public EmailAddress? Email { get; set; }

    public IReadOnlyList<string> Groups { get; set; } = [];

    /// <summary>The package that the row names; blank where it names none.</summary>
    public string Package { get; set; } = "";

    public IReadOnlyDictionary<Guid, string> Custom => _custom ?? NoValues;

    /// <summary>The same as a learner would keep them.</summary>
    public CustomValues CustomValues => _custom is null ? CustomValues.None : CustomValues.Holding(_custom);

    /// <summary>Custom fields whose blank cell clears what is there.</summary>
    public IReadOnlyList<Guid> Cleared => _cleared ?? (IReadOnlyList<Guid>)[];

    /// <summary>A person left the row out.</summary>
    public bool LeftOut { get; set; }

    public IReadOnlyList<Problem> Problems => _problems ?? (IReadOnlyList<Problem>)[];

    public bool HasErrors { get; private set; }

    public void Add(Problem problem)
    {
        (_problems ??= []).Add(problem.Line == Line ? problem : problem with { Line = Line });
        HasErrors |= problem.IsError;
    }

    /// <param name="value">In its stored form, never blank.</param>
    public void Set(Guid field, string value) => (_custom ??= new(mostCustom))[field] = value;

    public void Clear(Guid field) => (_cleared ??= []).Add(field);

    public DateReading DatesOf(string fieldKey) => dates.GetValueOrDefault(fieldKey);
}
