using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Mail;

/// <summary>Collects what learners are to be told, and writes it to the outbox in the transaction that does it: one mail a learner.</summary>
/// <param name="import">The list that does it; a learner it names several times still gets one mail.</param>
sealed class MailBatch(DirectoryWrite write, Guid? import)
{
    readonly Dictionary<Guid, List<Assignment>> _told = [];
    readonly HashSet<Guid> _welcome = [];

    public void Welcome(Guid learner)
    {
        _welcome.Add(learner);
        _told.TryAdd(learner, []);
    }

    public void Tell(Assignment assignment)
    {
        _told.TryAdd(assignment.LearnerId, []);
        _told[assignment.LearnerId].Add(assignment);
    }

    /// <summary>Needs the learners written before.</summary>
    public async Task WriteAsync(MusterDb db, CancellationToken cancellation)
    {
        if (_told.Count == 0)
            return;

        var written = await WrittenAsync(db, cancellation);
        var packages = await PackageNamesAsync(db, cancellation);
        var learners = await ToGreetAsync(db, cancellation);

        await db.UpdateAsync(MailTables.Trainings, [.. written.Select(m => (m.Id, (IReadOnlyList<MailedTraining>)[.. m.Trainings, .. Trainings(m.LearnerId, packages)]))], cancellation);
        await db.WriteAsync(MailTables.Mails, [.. learners.ExceptBy(written.Select(m => m.LearnerId), l => l.Id).Select(l => New(l, packages))], cancellation);
    }

    OutgoingMail New(Addressee learner, IReadOnlyDictionary<Guid, string> packages) => new()
    {
        Id = write.NextId(),
        Cause = CauseOf(learner.Id),
        LearnerId = learner.Id,
        ImportId = import,
        Name = learner.FirstName,
        Address = learner.Email,
        Trainings = [.. Trainings(learner.Id, packages)],
        IsWelcome = _welcome.Contains(learner.Id),
        CreatedAt = write.Now,
        NextTryAt = write.Now,
    };

    IEnumerable<MailedTraining> Trainings(Guid learner, IReadOnlyDictionary<Guid, string> packages) =>
        _told[learner].Select(a => new MailedTraining(packages[a.PackageId], a.DueOn, Again: a.PreviousId is not null, a.Id));

    string CauseOf(Guid learner) => import is { } list ? MailCause.OfList(list, learner) : MailCause.OfAssignment(_told[learner].Single().Id);

    // Where each row names its own package, an earlier batch may have written to the same person. Nothing of a list is sent before it is done.
    async Task<List<WrittenMail>> WrittenAsync(MusterDb db, CancellationToken cancellation)
    {
        if (import is null)
            return [];

        var causes = _told.Keys.Select(CauseOf).ToList();
        return await db.Mails.Where(m => causes.Contains(m.Cause)).Select(m => new WrittenMail(m.Id, m.LearnerId, m.Trainings)).ToListAsync(cancellation);
    }

    Task<Dictionary<Guid, string>> PackageNamesAsync(MusterDb db, CancellationToken cancellation)
    {
        var ids = _told.Values.SelectMany(a => a).Select(a => a.PackageId).Distinct().ToList();
        return db.Packages.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);
    }

    Task<List<Addressee>> ToGreetAsync(MusterDb db, CancellationToken cancellation)
    {
        var ids = _told.Keys.ToList();
        return db.Learners.Where(l => ids.Contains(l.Id)).Select(l => new Addressee(l.Id, l.FirstName, l.Email)).ToListAsync(cancellation);
    }

    sealed record Addressee(Guid Id, string FirstName, string Email);

    sealed record WrittenMail(Guid Id, Guid LearnerId, IReadOnlyList<MailedTraining> Trainings);
}
