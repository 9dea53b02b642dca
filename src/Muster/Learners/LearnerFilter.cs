using Muster.Groups;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>Which learners a list shows.</summary>
/// <param name="Text">Words that must each occur in the name or the address; null or blank for all.</param>
/// <param name="GroupId">Null for all.</param>
public sealed record LearnerFilter(string? Text = null, Guid? GroupId = null, bool Archived = false)
{
    internal async Task<IQueryable<Learner>> OfAsync(MusterDb db, CancellationToken cancellation)
    {
        var learners = Archived ? db.Learners.Where(l => l.ArchivedAt != null) : db.Learners.Where(l => l.ArchivedAt == null);

        if (GroupId is { } group)
            learners = await GroupMembers.AmongAsync(db, group, learners, cancellation);

        foreach (var word in Words(Text))
            learners = learners.Where(l => l.NameKey.Contains(word) || l.EmailKey.Contains(word));

        return learners;
    }

    // Neither name nor address has a control character, and PostgreSQL would refuse to look for U+0000.
    static string[] Words(string? text) =>
        string.Concat((text ?? "").Select(c => char.IsControl(c) ? ' ' : c)).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
