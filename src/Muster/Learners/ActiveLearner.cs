using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Learners;

/// <summary>A learner to be changed: an archived one is history, and has to be restored first.</summary>
static class ActiveLearner
{
    public static async Task<Outcome<Learner>> FindAsync(MusterDb db, Guid id, CancellationToken cancellation) =>
        await db.Learners.SingleOrDefaultAsync(l => l.Id == id, cancellation) switch
        {
            null => Unknown,
            { IsActive: false } => Refusal.Conflict(ProblemCodes.LearnerArchived, "This learner is archived. Restore the learner first."),
            var learner => learner,
        };

    public static Refusal Unknown { get; } = Refusal.Unknown(ProblemCodes.LearnerUnknown, "There is no such learner.");
}
