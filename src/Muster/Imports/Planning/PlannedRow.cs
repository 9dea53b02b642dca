using Muster.Problems;
using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>What one row would do, whole: nothing is applied that is not here.</summary>
public sealed record PlannedRow
{
    public required int Line { get; init; }

    public required RowAction Action { get; init; }

    public required LearnerImage Learner { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>A person left the row out; it is skipped.</summary>
    public bool LeftOut { get; init; }

    /// <summary>The package that the row of a training list is about, whatever becomes of the row; null where there is none of the name, and on other lists.</summary>
    public NamedPackage? Package { get; init; }

    /// <summary>The learner that has the address already.</summary>
    public KnownLearner? Known { get; init; }

    /// <summary>Old and new of every value that an update replaces.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    /// <summary>The archived learner comes back.</summary>
    public bool Restores { get; init; }

    /// <summary>Groups the learner would come to sit in, by name.</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];

    public IReadOnlyList<PlannedAssignment> Assigns { get; init; } = [];

    /// <summary>The assignment whose place the new one takes.</summary>
    public KnownAssignment? Supersedes { get; init; }

    /// <summary>Packages the learner has already; left alone.</summary>
    public int AlreadyAssigned { get; init; }

    public bool Applies => Action is not (RowAction.Skip or RowAction.Reject);

    /// <summary>Something is new for the learner, of which a mail can tell.</summary>
    public bool HasNews => Action == RowAction.Create || (Applies && Assigns.Count > 0);

    /// <summary>A warning or an error: what "only problems" shows.</summary>
    public bool IsFlagged => Problems.Count > 0 && Problems.Any(p => p.Severity != Severity.Note);
}
