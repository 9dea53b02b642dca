using Muster.CustomFields;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Bench;

/// <summary>
/// The limit: learners, memberships, assignments and attempts as an import would leave them, written by the database's
/// fastest bulk load into the same schema and indexes, from memory, in one transaction. No file is read, nothing looked up.
/// </summary>
static class RawLoad
{
    const int RowsAtOnce = 5_000;
    const int Courses = 2;
    static int _salt = 1_000_000;

    public static async Task LoadAsync(BenchDatabase database, int rows, Guid packageId, Guid versionId)
    {
        var salt = Interlocked.Increment(ref _salt);

        await database.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();

            for (var from = 0; from < rows; from += RowsAtOnce)
                await LoadAsync(db, from, Math.Min(RowsAtOnce, rows - from), salt, packageId, versionId);

            await transaction.CommitAsync();
            return 0;
        });
    }

    static async Task LoadAsync(MusterDb db, int from, int count, int salt, Guid packageId, Guid versionId)
    {
        var clock = TimeProvider.System;
        var (now, group) = (clock.GetUtcNow(), Guid.Empty);
        var learners = Enumerable.Range(from, count)
            .Select(i => new Learner(Ids.Next(clock), "Alexander", "Langworth", EmailAddress.Parse($"p{unchecked((uint)(i * 2654435761L)):x8}.{i}.{salt}@example-1.example"), CustomValues.None, now, 1))
            .ToList();
        var assignments = learners
            .Select(l => new Assignment { LearnerId = l.Id, Id = Ids.Next(clock), PackageId = packageId, VersionId = versionId, AssignedAt = now, AssignedBy = "bench", Source = AssignmentSource.Import, SourceId = group, GroupSetId = group })
            .ToList();
        var attempts = assignments
            .SelectMany(a => Enumerable.Range(1, Courses).Select(p => new Attempt { LearnerId = a.LearnerId, Id = Ids.Next(clock), AssignmentId = a.Id, CourseId = packageId, Position = p }))
            .ToList();

        await db.WriteAsync(LearnerTables.Learners, learners, CancellationToken.None);
        await db.WriteAsync(LearnerTables.Memberships, [.. learners.Select(l => new Membership(l.Id, group))], CancellationToken.None);
        await db.WriteAsync(TrainingTables.Assignments, assignments, CancellationToken.None);
        await db.WriteAsync(TrainingTables.Attempts, attempts, CancellationToken.None);
    }
}
