using System.Text.Json;
using Muster.Persistence;

namespace Muster.Mail;

static class MailTables
{
    public static readonly BulkTable<OutgoingMail> Mails = new(
        "mails",
        1,
        new("id", BulkType.Id, m => m.Id),
        new("cause", BulkType.Text, m => m.Cause),
        new("learner_id", BulkType.Id, m => m.LearnerId),
        new("import_id", BulkType.Id, m => m.ImportId),
        new("name", BulkType.Text, m => m.Name),
        new("address", BulkType.Text, m => m.Address),
        new("trainings", BulkType.Text, m => Json(m.Trainings)),
        new("is_welcome", BulkType.YesNo, m => m.IsWelcome),
        new("created_at", BulkType.Instant, m => m.CreatedAt),
        new("state", BulkType.Number, m => (int)m.State),
        new("tries", BulkType.Number, m => m.Tries),
        new("next_try_at", BulkType.Instant, m => m.NextTryAt));

    /// <summary>What a later row of the same list adds to a mail, or is taken back of it.</summary>
    public static readonly BulkTable<(Guid Id, IReadOnlyList<MailedTraining> Trainings)> Trainings = new(
        "mails",
        1,
        new("id", BulkType.Id, m => m.Id),
        new("trainings", BulkType.Text, m => Json(m.Trainings)));

    static string Json(IReadOnlyList<MailedTraining> trainings) => JsonSerializer.Serialize(trainings, JsonSerializerOptions.Default);
}
