using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Groups;

/// <summary>What an administrator does with groups.</summary>
public static class GroupEditing
{
    public static async Task<Outcome<Group>> AddAsync(MusterDb db, TimeProvider clock, string actor, string name, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await TakenAsync(db, given.Value, except: null, cancellation) is { } taken)
            return taken;

        var group = new Group(write.NextId(), given.Value, write.Revision);
        db.Add(group);
        write.Record("group.add", group.Id, after: new { group.Name });
        await write.CommitAsync(cancellation);
        return group;
    }

    public static async Task<Outcome<Group>> RenameAsync(MusterDb db, TimeProvider clock, string actor, Guid id, string name, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await FindAsync(db, id, cancellation) is not { } group)
            return Unknown;

        if (await TakenAsync(db, given.Value, id, cancellation) is { } taken)
            return taken;

        var before = new { group.Name };
        await Removals.RecordAsync(db, [Removal.HashOfGroup(group.NameKey)], write.Revision, cancellation);
        group.Rename(given.Value, write.Revision);
        write.Record("group.rename", id, before, new { group.Name });
        await write.CommitAsync(cancellation);
        return group;
    }

    /// <summary>Nobody is in it any more; what history says of it stays.</summary>
    public static async Task<Outcome<Group>> RemoveAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await FindAsync(db, id, cancellation) is not { } group)
            return Unknown;

        var members = await Enrolment.EmptyAsync(db, write, id, cancellation);
        await db.StandingPackages.Where(s => s.GroupId == id).ExecuteDeleteAsync(cancellation);
        await Removals.RecordAsync(db, [Removal.HashOfGroup(group.NameKey)], write.Revision, cancellation);
        group.Remove(write.Now, write.Revision);
        write.Record("group.remove", id, new { group.Name, Members = members });
        await write.CommitAsync(cancellation);
        return group;
    }

    internal static Refusal Unknown { get; } = Refusal.Unknown(ProblemCodes.GroupUnknown, "There is no such group.");

    // Imports split a group cell at semicolons, so such a name could never be found again.
    static Outcome<string> NameOf(string name)
    {
        var given = GivenName.Of(name, Group.NameLength, "A group name");

        return !given.IsRefused && given.Value.Contains(';', StringComparison.Ordinal)
            ? Refusal.Invalid(RefusalCodes.NameInvalid, "A group name has no semicolon: lists name several groups with one between them.")
            : given;
    }

    static Task<Group?> FindAsync(MusterDb db, Guid id, CancellationToken cancellation) =>
        db.Groups.SingleOrDefaultAsync(g => g.Id == id && g.RemovedAt == null, cancellation);

    static async Task<Refusal?> TakenAsync(MusterDb db, string name, Guid? except, CancellationToken cancellation)
    {
        var key = Group.KeyOf(name);

        return await db.Groups.AnyAsync(g => g.NameKey == key && g.RemovedAt == null && g.Id != except, cancellation)
            ? GivenName.Taken(name, "a group")
            : null;
    }
}
