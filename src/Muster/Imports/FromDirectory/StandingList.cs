using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training.Standing;

namespace Muster.Imports.FromDirectory;

/// <summary>How a package comes to stand on a group.</summary>
/// <param name="Members">The list of today's members, whose confirmation places it; null where nobody is in the group, and it stands already.</param>
public sealed record StandingList(Import? Members)
{
    public static async Task<Outcome<StandingList>> PrepareAsync(
        MusterDb db, TimeProvider clock, string actor, PackageChoice package, StandingWish wish, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (StandingPackages.WhyNot(wish.DueInDays) is { } days)
            return days;

        var members = await TrainingLists.OfGroupAsync(db, clock, actor, ImportPurpose.Assign, wish.GroupId, package, dueOn, cancellation, wish);

        if (!members.IsRefused)
            return new StandingList(members.Value);

        if (members.Refusal.Code != RefusalCodes.NobodyChosen)
            return members.Refusal;

        var placed = await StandingPackages.PlaceAsync(db, clock, actor, wish.GroupId, package.PackageId, wish.DueInDays, cancellation);
        return placed.IsRefused ? placed.Refusal : new StandingList(Members: null);
    }
}
