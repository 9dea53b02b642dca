using Muster.Organisations;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>Training that is overdue the moment it is assigned: allowed, for a deadline may be over, and worth a word.</summary>
public static class PastDueDate
{
    /// <returns>Null where nothing is assigned, or the date is still to come.</returns>
    public static Problem? ProblemOf(ImportSetup setup, Organisation organisation, TimeProvider clock) =>
        setup.Packages.Count > 0 || setup.NamesPackages ? ProblemOf(setup.DueOn, organisation, clock) : null;

    /// <returns>Null where there is none, or it is still to come.</returns>
    public static Problem? ProblemOf(DateOnly? dueOn, Organisation organisation, TimeProvider clock) =>
        dueOn is { } due && due < organisation.Today(clock)
            ? Problem.Warning(ProblemCodes.AssignmentDuePast, $"The training would be due on {CalendarDay.InWords(due)}, which is over: it would be overdue at once. Choose a later date unless that is meant.", value: CalendarDay.Write(due))
            : null;
}
