using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training.Annual;

namespace Muster.Imports.FromDirectory;

/// <summary>Sets of people of the directory that a list can be made of. Streamed: a set may be the whole directory.</summary>
static class People
{
    public static async IAsyncEnumerable<ListedPerson> MatchingAsync(MusterDb db, LearnerFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in LearnerPage.StreamAsync(db, filter, cancellation))
            yield return Of(row);
    }

    public static async IAsyncEnumerable<ListedPerson> DueAgainAsync(
        MusterDb db, TimeProvider clock, AnnualFilter filter, bool withPackage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var packages = await db.Packages.ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

        await foreach (var some in AnnualTraining.StreamIdsAsync(db, clock, filter, cancellation))
        {
            var ids = some.Select(s => s.Learner).Distinct().ToList();

            var learners = await db.Learners
                .Where(l => ids.Contains(l.Id))
                .Select(l => new { l.Id, l.FirstName, l.LastName, l.Email })
                .ToDictionaryAsync(l => l.Id, cancellation);

            // Who was removed between two of these queries is simply no longer due.
            foreach (var (learner, package) in some)
            {
                if (learners.TryGetValue(learner, out var l))
                    yield return new ListedPerson(l.FirstName, l.LastName, l.Email, withPackage ? packages[package] : null);
            }
        }
    }

    /// <summary>Those whose assignments these are, with the assignments' packages.</summary>
    public static async IAsyncEnumerable<ListedPerson> AssignedAsync(
        MusterDb db, IEnumerable<(Guid Learner, Guid Assignment)> chosen, bool withPackage, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in chosen.Chunk(LearnerPage.LargestSize))
        {
            var learners = some.Select(c => c.Learner).Distinct().ToList();
            var assignments = some.Select(c => c.Assignment).ToList();

            var found = await (
                from a in db.Assignments
                where learners.Contains(a.LearnerId) && assignments.Contains(a.Id)
                join l in db.Learners on a.LearnerId equals l.Id
                join p in db.Packages on a.PackageId equals p.Id
                orderby l.NameKey, l.Id, p.NameKey
                select new { l.FirstName, l.LastName, l.Email, p.Name }).ToListAsync(cancellation);

            foreach (var row in found)
                yield return new ListedPerson(row.FirstName, row.LastName, row.Email, withPackage ? row.Name : null);
        }
    }

    public static async IAsyncEnumerable<ListedPerson> NamedAsync(MusterDb db, IEnumerable<Guid> ids, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var some in ids.Distinct().Chunk(LearnerPage.LargestSize))
        {
            var few = some.ToList();

            var found = await db.Learners
                .Where(l => few.Contains(l.Id))
                .OrderBy(l => l.NameKey).ThenBy(l => l.Id)
                .Select(l => new ListedPerson(l.FirstName, l.LastName, l.Email, null))
                .ToListAsync(cancellation);

            foreach (var person in found)
                yield return person;
        }
    }

    /// <summary>Whom an import created, updated or found there already; nobody whose row it rejected or left out.</summary>
    public static async IAsyncEnumerable<ListedPerson> OfImportAsync(MusterDb db, Guid import, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var batches = await db.ImportBatches.Where(b => b.ImportId == import).OrderBy(b => b.Number).Select(b => b.Number).ToListAsync(cancellation);

        foreach (var number in batches)
        {
            var outcomes = await db.ImportBatches.Where(b => b.ImportId == import && b.Number == number).Select(b => b.Outcomes).SingleAsync(cancellation);
            var learners = BatchOutcomes.Unpack(outcomes).Rows.Where(r => r.IsApplied || r.Result == RowResult.Skipped).Select(r => r.LearnerId).OfType<Guid>();

            await foreach (var person in NamedAsync(db, learners, cancellation))
                yield return person;
        }
    }

    static ListedPerson Of(LearnerRow row) => new(row.FirstName, row.LastName, row.Email);
}
