using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;

namespace Muster.Web.Tests.Training;

/// <summary>Gives learners of a test training, now or a while ago.</summary>
static class Trained
{
    public const int LongAgo = 400;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Assignment> AssignAsync(this TestDatabase database, Guid learner, Guid package, int daysAgo = 0)
    {
        var given = (await database.WithAsync(db => LearnerAssignment.AssignAsync(
            db, database.Clock, new AssignmentOrigin(TestDirectory.Actor, AssignmentSource.Person), learner, package, dueOn: null, Cancellation))).Get();

        if (daysAgo > 0)
        {
            var then = given.AssignedAt.AddDays(-daysAgo);
            await database.WithAsync(db => db.Assignments.Where(a => a.Id == given.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.AssignedAt, then), Cancellation));
        }

        return given;
    }

    public static Task<IReadOnlyList<AssignmentRecord>> HistoryAsync(this TestDatabase database, Guid learner) =>
        database.WithAsync(db => AssignmentRecord.OfLearnerAsync(db, learner, Cancellation));

    public static async Task<Guid> AttemptAsync(this TestDatabase database, Guid learner, int course = 0) =>
        (await database.HistoryAsync(learner))[0].Attempts[course].Id;
}
