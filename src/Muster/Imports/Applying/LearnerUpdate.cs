using Muster.CustomFields;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>What an update overwrites. The address stays: it is how the learner was found.</summary>
sealed record LearnerUpdate(Guid Id, string FirstName, string LastName, CustomValues Custom, long Revision)
{
    public static readonly BulkTable<LearnerUpdate> Table = new(
        "learners",
        1,
        new("id", BulkType.Id, u => u.Id),
        new("first_name", BulkType.Text, u => u.FirstName),
        new("last_name", BulkType.Text, u => u.LastName),
        new("name_key", BulkType.Text, u => Learner.NameKeyOf(u.FirstName, u.LastName)),
        new("first_key", BulkType.Text, u => Learner.FirstKeyOf(u.FirstName)),
        new("custom", BulkType.Text, u => u.Custom.ToJson()),
        new("archived_at", BulkType.Instant, _ => null),
        new("revision", BulkType.Long, u => u.Revision));
}
