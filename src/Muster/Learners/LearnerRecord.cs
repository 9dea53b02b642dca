using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Learners;

/// <summary>Everything about one learner.</summary>
/// <param name="Groups">By name.</param>
/// <param name="Custom">Every custom field of the organisation, with this learner's value or null, in stored form.</param>
/// <param name="Assignments">Newest first.</param>
public sealed record LearnerRecord(
    Guid Id,
    string FirstName,
    string LastName,
    string Email,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ArchivedAt,
    long Revision,
    IReadOnlyList<LearnerRecord.InGroup> Groups,
    IReadOnlyList<LearnerRecord.CustomEntry> Custom,
    IReadOnlyList<AssignmentRecord> Assignments)
{
    public sealed record InGroup(Guid Id, string Name);

    public sealed record CustomEntry(CustomField Field, string? Value);

    public bool IsActive => ArchivedAt is null;

    /// <returns>Null where there is no such learner.</returns>
    public static async Task<LearnerRecord?> ReadAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Learners.AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancellation) is not { } learner)
            return null;

        var groups = await db.Groups
            .Where(g => db.Memberships.Any(m => m.LearnerId == id && m.GroupId == g.Id))
            .OrderBy(g => g.NameKey)
            .Select(g => new InGroup(g.Id, g.Name))
            .ToListAsync(cancellation);

        var fields = await CustomFieldEditing.ListAsync(db, cancellation);

        return new LearnerRecord(
            id,
            learner.FirstName,
            learner.LastName,
            learner.Email,
            learner.CreatedAt,
            learner.ArchivedAt,
            learner.Revision,
            groups,
            fields.ConvertAll(f => new CustomEntry(f, learner.Custom[f.Id])),
            await AssignmentRecord.OfLearnerAsync(db, id, cancellation));
    }
}
