using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Web.Training.Annual;

/// <summary>Which of Annual Training a program asks for.</summary>
/// <param name="Package">By id or name; null for all.</param>
/// <param name="Group">By id or name; null for all.</param>
sealed record AnnualRequest(string? Package = null, string? Group = null, AssignmentProgress? Status = null, string? Search = null)
{
    public async Task<Outcome<AnnualFilter>> ReadAsync(MusterDb db, CancellationToken cancellation)
    {
        var package = string.IsNullOrEmpty(Package) ? null : await GivenNames.PackageAsync(db, Package, cancellation);
        var group = string.IsNullOrEmpty(Group) ? null : await GivenNames.GroupAsync(db, Group, cancellation);

        return package?.Refusal is { } noPackage ? noPackage
            : group?.Refusal is { } noGroup ? noGroup
            : new AnnualFilter(package?.Value?.PackageId, group?.Value?.Id, Status, Search);
    }
}
