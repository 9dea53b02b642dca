using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>One word of a search, which some word of the learner begins with.</summary>
sealed record SearchWord(string Text)
{
    readonly string _from = SearchText.Folded(Text);
    readonly string _to = Above(SearchText.Folded(Text));
    readonly string _emailTo = Above(Text);

    /// <summary>About how many have it, one index after another; more than <paramref name="most"/> are not counted.</summary>
    public async Task<int> CountAsync(MusterDb db, int most, CancellationToken cancellation)
    {
        var count = await NamesOf(db).Take(most + 1).CountAsync(cancellation);

        if (count <= most)
            count += await db.Learners.Where(l => l.FirstKey.CompareTo(_from) >= 0 && l.FirstKey.CompareTo(_to) < 0).Take(most + 1).CountAsync(cancellation);

        if (count <= most)
            count += await db.Learners.Where(l => l.EmailKey.CompareTo(Text) >= 0 && l.EmailKey.CompareTo(_emailTo) < 0).Take(most + 1).CountAsync(cancellation);

        return count <= most ? count + await WordsOf(db).Take(most + 1).CountAsync(cancellation) : count;
    }

    /// <summary>As ranges: the database comes to the learners by their indexes.</summary>
    /// <param name="inside">Who has the word inside a name: PostgreSQL joins indexes of one table only. One parameter, for SQLite takes 32,766 at most.</param>
    public Expression<Func<Learner, bool>> Found(List<Guid> inside) => l =>
        (l.NameKey.CompareTo(_from) >= 0 && l.NameKey.CompareTo(_to) < 0)
        || (l.FirstKey.CompareTo(_from) >= 0 && l.FirstKey.CompareTo(_to) < 0)
        || (l.EmailKey.CompareTo(Text) >= 0 && l.EmailKey.CompareTo(_emailTo) < 0)
        || EF.Parameter(inside).Contains(l.Id);

    /// <summary>As a condition on learners that are come to in another way.</summary>
    public Expression<Func<Learner, bool>> Holds(MusterDb db) => l =>
        l.NameKey.StartsWith(_from) || l.FirstKey.StartsWith(_from) || l.EmailKey.StartsWith(Text)
        || db.LearnerWords.Any(w => w.LearnerId == l.Id && w.Word.StartsWith(_from));

    public Task<List<Guid>> InsideAsync(MusterDb db, CancellationToken cancellation) =>
        WordsOf(db).Select(w => w.LearnerId).Distinct().ToListAsync(cancellation);

    IQueryable<Learner> NamesOf(MusterDb db) => db.Learners.Where(l => l.NameKey.CompareTo(_from) >= 0 && l.NameKey.CompareTo(_to) < 0);

    IQueryable<LearnerWord> WordsOf(MusterDb db) => db.LearnerWords.Where(w => w.Word.CompareTo(_from) >= 0 && w.Word.CompareTo(_to) < 0);

    // No text that begins with it comes after: U+10FFFF is the last of all characters, and never one of a name.
    static string Above(string text) => text + "\U0010FFFF";
}
