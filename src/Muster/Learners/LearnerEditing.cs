using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Mail;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training.Standing;

namespace Muster.Learners;

/// <summary>Adds and changes one learner by hand.</summary>
public static class LearnerEditing
{
    public static async Task<Outcome<Learner>> AddAsync(
        MusterDb db, TimeProvider clock, string actor, LearnerDetails details, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var checkedDetails = await CheckedDetails.ReadAsync(db, details, learner: null, cancellation);

        if (checkedDetails.IsRefused)
            return checkedDetails.Refusal;

        var (firstName, lastName, email, custom, groups) = checkedDetails.Value;
        var learner = new Learner(write.NextId(), firstName, lastName, email, custom, write.Now, write.Revision);
        db.Add(learner);
        await LearnerWords.AddAsync(db, [(learner.Id, firstName, lastName)], cancellation);
        await Enrolment.JoinAsync(db, write, [.. groups.Select(g => new Membership(learner.Id, g))], cancellation);
        write.Record("learner.add", learner.Id, after: Described(learner, groups));
        await StandingAssignment.AssignAsync(db, write, actor, learner.Id, groups, groups, cancellation);
        await write.CommitAsync(cancellation);
        return learner;
    }

    /// <param name="revision">The learner's revision that the person saw; null changes whatever is there.</param>
    public static async Task<Outcome<Learner>> ChangeAsync(
        MusterDb db, TimeProvider clock, string actor, Guid id, LearnerDetails details, long? revision, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var found = await ActiveLearner.FindAsync(db, id, cancellation);

        if (found.IsRefused)
            return found.Refusal;

        var learner = found.Value;

        if (revision is not null && revision != learner.Revision)
            return Refusal.Conflict(RefusalCodes.LearnerChanged, "This learner was changed meanwhile. Look again, then change it.");

        var checkedDetails = await CheckedDetails.ReadAsync(db, details, learner, cancellation);

        if (checkedDetails.IsRefused)
            return checkedDetails.Refusal;

        var (firstName, lastName, email, custom, groups) = checkedDetails.Value;
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.LearnerId == id).ToListAsync(cancellation);
        var before = Described(learner, memberships.Select(m => m.GroupId));

        learner.Rename(firstName, lastName, write.Revision);
        await LearnerWords.ReplaceAsync(db, [(id, firstName, lastName)], cancellation);
        await ReaddressAsync(db, write, learner, email, cancellation);
        learner.Describe(custom, write.Revision);
        await db.SaveChangesAsync(cancellation);
        await MailContent.ReaddressAsync(db, [id], cancellation);
        await Enrolment.LeaveAsync(db, write, [.. memberships.Where(m => !groups.Contains(m.GroupId))], cancellation);
        var joined = groups.Except(memberships.Select(m => m.GroupId)).ToList();
        await Enrolment.JoinAsync(db, write, [.. joined.Select(g => new Membership(id, g))], cancellation);

        write.Record("learner.change", id, before, Described(learner, groups));
        await StandingAssignment.AssignAsync(db, write, actor, id, joined, groups, cancellation);
        await write.CommitAsync(cancellation);
        return learner;
    }

    // The old address leaves the directory: an import that took it for known must not create the person anew.
    static async Task ReaddressAsync(MusterDb db, DirectoryWrite write, Learner learner, EmailAddress email, CancellationToken cancellation)
    {
        if (learner.EmailKey != email.Key)
            await Removals.RecordAsync(db, [Removal.HashOf(learner.EmailKey)], write.Revision, cancellation);

        learner.Readdress(email, write.Revision);
    }

    static object Described(Learner learner, IEnumerable<Guid> groups) =>
        new { learner.FirstName, learner.LastName, learner.Email, Custom = learner.Custom.ToJson(), Groups = groups.Order() };

    sealed record CheckedDetails(string FirstName, string LastName, EmailAddress Email, CustomValues Custom, HashSet<Guid> Groups)
    {
        /// <param name="learner">Whose details they become; null for a new learner.</param>
        public static async Task<Outcome<CheckedDetails>> ReadAsync(MusterDb db, LearnerDetails details, Learner? learner, CancellationToken cancellation)
        {
            var firstName = details.ReadFirstName();

            if (firstName.IsRefused)
                return firstName.Refusal;

            var lastName = details.ReadLastName();

            if (lastName.IsRefused)
                return lastName.Refusal;

            var email = details.ReadEmail();

            if (email.IsRefused)
                return email.Refusal;

            var key = email.Value.Key;
            var id = learner?.Id;

            if (await db.Learners.AnyAsync(l => l.EmailKey == key && l.Id != id, cancellation))
                return Refusal.Conflict(ProblemCodes.EmailAlreadyExists, $"Another learner has the address {email.Value} already.", "Email Address");

            var fields = await db.CustomFields.AsNoTracking().ToDictionaryAsync(f => f.Id, cancellation);
            var custom = details.ReadCustom(learner?.Custom ?? CustomValues.None, fields);

            if (custom.IsRefused)
                return custom.Refusal;

            var groups = await GroupsAsync(db, details.Groups, id, cancellation);
            return groups.IsRefused ? groups.Refusal : new CheckedDetails(firstName.Value, lastName.Value, email.Value, custom.Value, groups.Value);
        }

        static async Task<Outcome<HashSet<Guid>>> GroupsAsync(MusterDb db, IReadOnlyCollection<Guid>? named, Guid? learner, CancellationToken cancellation)
        {
            if (named is null)
                return await db.Memberships.Where(m => m.LearnerId == learner).Select(m => m.GroupId).ToHashSetAsync(cancellation);

            var known = await db.Groups.Where(g => named.Contains(g.Id) && g.RemovedAt == null).Select(g => g.Id).ToHashSetAsync(cancellation);
            return named.All(known.Contains) ? known : GroupEditing.Unknown with { Kind = RefusalKind.Invalid, Field = "Group" };
        }
    }
}
