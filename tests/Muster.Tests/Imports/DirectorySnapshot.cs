using Microsoft.EntityFrameworkCore;
using Muster.Imports.Planning;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Tests.Imports;

/// <summary>The directory as a person would describe it, for comparing what was promised with what there is.</summary>
sealed class DirectorySnapshot
{
    public SortedDictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);

    public static async Task<DirectorySnapshot> TakeAsync(MusterDb db, CancellationToken cancellation)
    {
        var snapshot = new DirectorySnapshot();
        var groups = await db.Groups.AsNoTracking().Where(g => g.RemovedAt == null).ToDictionaryAsync(g => g.Id, g => g.Name, cancellation);
        var fields = await db.CustomFields.AsNoTracking().ToDictionaryAsync(f => f.Id, f => f.Name, cancellation);
        var memberships = (await db.Memberships.AsNoTracking().ToListAsync(cancellation)).ToLookup(m => m.LearnerId, m => groups[m.GroupId]);
        var history = (await db.Assignments.AsNoTracking().ToListAsync(cancellation)).ToLookup(a => a.LearnerId);
        var attempts = (await db.Attempts.AsNoTracking().ToListAsync(cancellation)).ToLookup(a => a.AssignmentId);

        snapshot.Groups.UnionWith(groups.Values);

        foreach (var learner in await db.Learners.AsNoTracking().ToListAsync(cancellation))
        {
            // Who is due again is read from the assignments alone: they say, too, who is archived.
            Assert.All(history[learner.Id], a => Assert.Equal(learner.ArchivedAt is not null, a.LearnerArchived));

            snapshot.People.Add(learner.EmailKey, new Person(
                learner.FirstName,
                learner.LastName,
                learner.Email,
                learner.ArchivedAt is not null,
                new(memberships[learner.Id], StringComparer.Ordinal),
                new(learner.Custom.All.ToDictionary(v => fields[v.Key], v => v.Value), StringComparer.Ordinal),
                new(history[learner.Id].Where(a => a.State == AssignmentState.Current).ToDictionary(a => a.PackageId, a => attempts[a.Id].Count()))));
        }

        return snapshot;
    }

    /// <summary>Does to this snapshot what the rows say they do, and nothing else.</summary>
    public void Apply(IEnumerable<PlannedRow> rows, IReadOnlyDictionary<Guid, string> fieldNames, Func<PlannedAssignment, int> coursesOf)
    {
        foreach (var row in rows.Where(r => r.Applies))
        {
            var key = row.Learner.Email.ToLowerInvariant();

            if (row.Action == RowAction.Create)
                People.Add(key, new Person(row.Learner.FirstName, row.Learner.LastName, row.Learner.Email, false, new(StringComparer.Ordinal), new(row.Learner.Custom.All.ToDictionary(v => fieldNames[v.Key], v => v.Value), StringComparer.Ordinal), []));

            var person = People[key];

            foreach (var change in row.Changes)
                person = person.With(change);

            if (row.Restores)
                person = person with { IsArchived = false };

            foreach (var name in row.Joins)
                person.Groups.Add(GroupNamed(name));

            if (row.Action == RowAction.Archive)
                person = person with { IsArchived = true };

            // Only what is re-assigned was current before.
            if (row.Action == RowAction.Reassign)
                Assert.True(person.Current.Remove(row.Assigns[0].PackageId));

            foreach (var package in row.Assigns)
                person.Current.Add(package.PackageId, coursesOf(package));

            People[key] = person;
        }
    }

    // Names agree ignoring case and blanks; the first that came stays.
    string GroupNamed(string name)
    {
        var known = Groups.FirstOrDefault(g => Muster.Groups.Group.KeyOf(g) == Muster.Groups.Group.KeyOf(name));

        if (known is null)
            Groups.Add(known = name);

        return known;
    }

    public override string ToString() =>
        string.Join('\n', People.Select(p => $"{p.Key}: {p.Value}")) + "\n" + string.Join(", ", Groups);

    public sealed record Person(string FirstName, string LastName, string Email, bool IsArchived, SortedSet<string> Groups, SortedDictionary<string, string> Custom, SortedDictionary<Guid, int> Current)
    {
        public Person With(CellChange change)
        {
            switch (change.Field)
            {
                case "First Name":
                    Assert.Equal(FirstName, change.Old);
                    return this with { FirstName = change.New };
                case "Last Name":
                    Assert.Equal(LastName, change.Old);
                    return this with { LastName = change.New };
                default:
                    Assert.Equal(Custom.GetValueOrDefault(change.Field, ""), change.Old);
                    Custom.Remove(change.Field);

                    if (change.New.Length > 0)
                        Custom.Add(change.Field, change.New);

                    return this;
            }
        }

        public override string ToString() =>
            $"{FirstName}|{LastName}|{Email}|{(IsArchived ? "archived" : "active")}|{string.Join(';', Groups)}|{string.Join(';', Custom.Select(c => $"{c.Key}={c.Value}"))}|{string.Join(';', Current.Select(c => $"{c.Key}×{c.Value}"))}";
    }
}
