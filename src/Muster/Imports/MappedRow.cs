using Muster.Imports.Fields;
using Muster.Learners;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>A row as the mapping understands it: what each field read, and every problem so far. Filled once, then planned.</summary>
public sealed class MappedRow(int line, IReadOnlyDictionary<string, DateOrder> dateOrders)
{
    readonly List<Problem> _problems = [];

    public int Line { get; } = line;

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    /// <summary>The cleaned cell, also where it is no address.</summary>
    public string EmailText { get; set; } = "";

    public EmailAddress? Email { get; set; }

    public List<string> Groups { get; } = [];

    /// <summary>The package that the row names; blank where it names none.</summary>
    public string Package { get; set; } = "";

    public Dictionary<Guid, string> Custom { get; } = [];

    /// <summary>Custom fields whose blank cell clears what is there.</summary>
    public List<Guid> Cleared { get; } = [];

    /// <summary>A person left the row out.</summary>
    public bool LeftOut { get; set; }

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(Problem problem) => _problems.Add(problem with { Line = Line });

    public DateOrder DateOrderOf(string fieldKey) => dateOrders.GetValueOrDefault(fieldKey);
}
