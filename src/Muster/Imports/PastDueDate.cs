using Muster.Organisations;
using Muster.Problems;

namespace Muster.Imports;

/// <summary>Training that is overdue the moment it is assigned: allowed, for a deadline may be over, and worth a word.</summary>
public static class PastDueDate
{
    /// <returns>Null where nothing is assigned, or the date is still to come.</returns>
    public static Problem? ProblemOf(ImportSetup setup, Organisation organisation, TimeProvider clock) =>
        setup.DueOn is { } due && (setup.Packages.Count > 0 || setup.NamesPackages) && due < organisation.Today(clock)
            ? Problem.Warning(ProblemCodes.AssignmentDuePast, $"The training would be due on {due:yyyy-MM-dd}, which is over: it would be overdue at once. Choose a later date unless that is meant.", value: $"{due:yyyy-MM-dd}")
            : null;
}
