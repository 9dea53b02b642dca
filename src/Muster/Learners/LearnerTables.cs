using Muster.Persistence;

namespace Muster.Learners;

static class LearnerTables
{
    public static readonly BulkTable<Learner> Learners = new(
        "learners",
        1,
        new("id", BulkType.Id, l => l.Id),
        new("first_name", BulkType.Text, l => l.FirstName),
        new("last_name", BulkType.Text, l => l.LastName),
        new("name_key", BulkType.Text, l => l.NameKey),
        new("first_key", BulkType.Text, l => l.FirstKey),
        new("email", BulkType.Text, l => l.Email),
        new("email_key", BulkType.Text, l => l.EmailKey),
        new("custom", BulkType.Text, l => l.Custom.ToJson()),
        new("created_at", BulkType.Instant, l => l.CreatedAt),
        new("archived_at", BulkType.Instant, l => l.ArchivedAt),
        new("revision", BulkType.Long, l => l.Revision));

    public static readonly BulkTable<LearnerWord> Words = new(
        "learner_words",
        2,
        new("learner_id", BulkType.Id, w => w.LearnerId),
        new("word", BulkType.Text, w => w.Word));

    public static readonly BulkTable<Membership> Memberships = new(
        "memberships",
        2,
        new("learner_id", BulkType.Id, m => m.LearnerId),
        new("group_id", BulkType.Id, m => m.GroupId));
}
