using System.Diagnostics;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Bench.LongImports;

/// <summary>
/// The same list as one would write it in an afternoon, into the same schema: CsvHelper's records, who is there already
/// looked up, the rest given to EF Core with AddRange and saved by the thousand. No preview, no receipt, no cursor, no undo.
/// </summary>
sealed class ObviousWay(PackageVersion version)
{
    const int RowsAtOnce = 1_000;

    readonly Dictionary<string, Group> _groups = [];

    public static async Task<TimeSpan> ImportAsync(BenchDatabase database, PackageVersion version, string path, int rows)
    {
        var watch = Stopwatch.StartNew();
        var way = new ObviousWay(version);

        foreach (var records in Records(path).Take(rows).Chunk(RowsAtOnce))
            await database.WithAsync(db => way.SaveAsync(db, records));

        return watch.Elapsed;
    }

    static IEnumerable<Record> Records(string path)
    {
        using var reader = CsvReader.FromFile(path);

        while (reader.Read())
            yield return new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetString(3));
    }

    // A new context each time, for one that remembers everything it saved gets slower and slower.
    async Task<int> SaveAsync(MusterDb db, Record[] records)
    {
        var keys = records.Select(r => r.Email.ToLowerInvariant()).ToList();
        var known = await db.Learners.Where(l => keys.Contains(l.EmailKey)).Select(l => l.EmailKey).ToHashSetAsync();
        var now = TimeProvider.System.GetUtcNow();

        foreach (var record in records.Where(r => !known.Contains(r.Email)))
        {
            var group = GroupNamed(db, record.Group);
            var learner = new Learner(Ids.Next(TimeProvider.System), record.First, record.Last, EmailAddress.Parse(record.Email), CustomValues.None, now, revision: 1);
            var assignment = new Assignment { LearnerId = learner.Id, Id = Ids.Next(TimeProvider.System), PackageId = version.PackageId, VersionId = version.Id, AssignedAt = now, AssignedBy = "bench", Source = AssignmentSource.Import, GroupSetId = GroupSet.IdOf([group.Id]) };

            db.Add(learner);
            db.Add(new Membership(learner.Id, group.Id));
            db.Add(assignment);
            db.AddRange(version.Courses.Select(c => new Attempt { LearnerId = learner.Id, Id = Ids.Next(TimeProvider.System), AssignmentId = assignment.Id, CourseId = c.CourseId, Position = c.Position }));
        }

        return await db.SaveChangesAsync();
    }

    Group GroupNamed(MusterDb db, string name)
    {
        if (_groups.TryGetValue(name, out var known))
            return known;

        var group = new Group(Ids.Next(TimeProvider.System), name, revision: 1);
        db.Add(group);
        db.Add(new GroupSet(GroupSet.IdOf([group.Id])!.Value, group.Id));
        return _groups[name] = group;
    }

    sealed record Record(string First, string Last, string Email, string Group);
}
