using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>Keeps the words inside names. Whoever writes learners' names writes these in the same transaction.</summary>
static class LearnerWords
{
    /// <param name="learners">New ones.</param>
    public static Task AddAsync(MusterDb db, IEnumerable<(Guid Id, string FirstName, string LastName)> learners, CancellationToken cancellation) =>
        db.WriteAsync(LearnerTables.Words, [.. learners.SelectMany(l => Of(l.FirstName, l.LastName), (l, word) => new LearnerWord(l.Id, word))], cancellation);

    public static async Task ReplaceAsync(MusterDb db, IReadOnlyList<(Guid Id, string FirstName, string LastName)> learners, CancellationToken cancellation)
    {
        if (learners.Count == 0)
            return;

        var ids = learners.Select(l => l.Id).ToList();
        await db.LearnerWords.Where(w => ids.Contains(w.LearnerId)).ExecuteDeleteAsync(cancellation);
        await AddAsync(db, learners, cancellation);
    }

    public static IEnumerable<string> Of(string firstName, string lastName) =>
        Inside(SearchText.Folded(firstName)).Concat(Inside(SearchText.Folded(lastName))).Distinct();

    // From each beginning to the next blank: "smith-jones" of "Lee Smith-Jones" is found whole, and "jones" alone.
    static IEnumerable<string> Inside(string name)
    {
        for (var i = 1; i < name.Length; i++)
        {
            if (name[i - 1] is not (' ' or '-') || name[i] is ' ' or '-')
                continue;

            var end = name.IndexOf(' ', i);
            yield return end < 0 ? name[i..] : name[i..end];
        }
    }
}
