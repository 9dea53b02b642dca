using Muster.Imports;
using Muster.Imports.FromDirectory;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Web.Training;
using Muster.Web.Training.Annual;

namespace Muster.Web.Imports.Api;

/// <summary>The people that a program wants something done to; one of the four says who.</summary>
/// <param name="Group">By id or name.</param>
sealed record GivenPeople(IReadOnlyList<Guid>? Learners, string? Group, Guid? Import, AnnualRequest? AnnualTraining)
{
    static readonly Refusal NotOne = Refusal.Invalid(ProblemCodes.ValueInvalid, "Say who in one way: “learners”, “group”, “import” or “annualTraining”, where each is taken.", "learners");

    /// <summary>Makes the list of them.</summary>
    /// <param name="package">Null where Annual Training says which.</param>
    public async Task<Outcome<Import>> ListAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, PackageChoice? package, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (new object?[] { Learners, Group, Import, AnnualTraining }.Count(given => given is not null) != 1)
            return NotOne;

        if (AnnualTraining is not null)
            return await OfAnnualTrainingAsync(db, clock, actor, purpose, dueOn, cancellation);

        if (package is null)
            return Refusal.Invalid(RefusalCodes.PackageUnknown, "No package is named. Name one, by its id or its name.", "package");

        if (Learners is not null)
            return await TrainingLists.OfLearnersAsync(db, clock, actor, purpose, AssignmentSource.Api, Learners, package, dueOn, cancellation);

        if (Import is { } import)
            return await TrainingLists.OfImportAsync(db, clock, actor, purpose, import, package, dueOn, cancellation);

        var group = await GivenNames.GroupAsync(db, Group!, cancellation);
        return group.IsRefused ? group.Refusal : await TrainingLists.OfGroupAsync(db, clock, actor, purpose, group.Value.Id, package, dueOn, cancellation);
    }

    async Task<Outcome<Import>> OfAnnualTrainingAsync(MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, DateOnly? dueOn, CancellationToken cancellation)
    {
        var filter = await AnnualTraining!.ReadAsync(db, cancellation);
        return filter.IsRefused ? filter.Refusal : await TrainingLists.OfAnnualTrainingAsync(db, clock, actor, purpose, filter.Value, dueOn, cancellation);
    }
}
