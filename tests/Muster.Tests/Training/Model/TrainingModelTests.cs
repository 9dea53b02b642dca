using CsCheck;
using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Training.Model;

/// <summary>Random sequences of everything that happens to training, done by Muster and by a model in memory, step by step.</summary>
public sealed class TrainingModelTests
{
    const int Sequences = 25;
    const int Steps = 40;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // What is drawn comes of a seed alone, which a failure names: set CsCheck_Seed to it to see the failure again.
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Muster_and_the_model_agree_after_every_step(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        await Step.Any.Array[Steps].Array[Sequences].SampleAsync(
            async sequences =>
            {
                for (var i = 0; i < sequences.Length; i++)
                    await FollowAsync(database, sequences[i], i);
            },
            iter: 1, threads: 1, print: _ => $"{Sequences} sequences");

        var twice = await database.WithAsync(db => db.Assignments
            .Where(a => a.State == AssignmentState.Current)
            .GroupBy(a => new { a.LearnerId, a.PackageId })
            .CountAsync(g => g.Count() > 1, Cancellation));

        Assert.Equal(0, twice);
    }

    static async Task FollowAsync(TestDatabase database, Step[] steps, int number)
    {
        var model = new ModelOrganisation();
        var real = await RealOrganisation.FoundAsync(database, number);

        for (var i = 0; i < steps.Length; i++)
        {
            var done = await real.DoAsync(steps[i], model);
            var expected = model.Do(steps[i]);
            var told = $"Sequence {number}, step {i}: {string.Join(", ", steps[..(i + 1)].Select(s => s.ToString()))}\n";

            Assert.True(expected == done, $"{told}{(expected ? "was refused" : "was not refused")}");
            var actual = await real.DescribeAsync();
            Assert.True(model.ToString() == actual, $"{told}expected\n{model}\nbut is\n{actual}");
        }
    }
}
