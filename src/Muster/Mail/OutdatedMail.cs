using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Mail;

/// <summary>A mail that tells of training which is current no more, and what becomes of it.</summary>
/// <param name="Left">What it still tells of.</param>
/// <param name="Reason">What happened to the training, as the end of a sentence that begins with it.</param>
sealed record OutdatedMail(OutgoingMail Mail, IReadOnlyList<MailedTraining> Left, string Reason)
{
    public bool IsWorthSending => Left.Count > 0 || Mail.IsWelcome;

    public string WhyUnsent => $"The training {Reason} before this was sent.";

    public static async Task<List<OutdatedMail>> FindAsync(MusterDb db, IReadOnlyCollection<OutgoingMail> mails, CancellationToken cancellation)
    {
        var learners = mails.Select(m => m.LearnerId).Distinct().ToList();
        var told = mails.SelectMany(m => m.Trainings).Select(t => t.AssignmentId).OfType<Guid>().ToList();

        if (told.Count == 0)
            return [];

        var ended = await db.Assignments
            .Where(a => learners.Contains(a.LearnerId) && told.Contains(a.Id) && a.State != AssignmentState.Current)
            .ToDictionaryAsync(a => a.Id, a => a.State, cancellation);

        return [.. mails.Select(m => Of(m, ended)).OfType<OutdatedMail>()];
    }

    static OutdatedMail? Of(OutgoingMail mail, Dictionary<Guid, AssignmentState> ended)
    {
        var gone = mail.Trainings.Where(t => t.AssignmentId is { } id && ended.ContainsKey(id)).ToList();
        return gone.Count == 0 ? null : new(mail, [.. mail.Trainings.Where(t => !gone.Contains(t))], ReasonOf([.. gone.Select(t => ended[t.AssignmentId!.Value])]));
    }

    static string ReasonOf(HashSet<AssignmentState> ended) =>
        ended.Count > 1 ? "was in part taken back and in part assigned anew"
        : ended.Contains(AssignmentState.Withdrawn) ? "was taken back"
        : "was assigned anew";
}
