using Microsoft.EntityFrameworkCore;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>
/// How the learners of a filter are come to. Few are fetched by the index of what is rarest about them, and sorted; of many
/// the first page comes soonest out of the directory in its order, passing over who does not belong.
/// </summary>
sealed class LearnerSearch
{
    /// <summary>More take longer to sort than to pass over: of a million every fiftieth belongs by then.</summary>
    const int Few = 20_000;

    readonly bool _isFew;

    LearnerSearch(IQueryable<Learner> learners, IQueryable<Learner> conditions, bool isFew)
    {
        Learners = learners;
        Conditions = conditions;
        _isFew = isFew;
    }

    /// <summary>In no order.</summary>
    public IQueryable<Learner> Learners { get; }

    /// <summary>The same, for asking of one learner whether it is among them.</summary>
    public IQueryable<Learner> Conditions { get; }

    public static async Task<LearnerSearch> PlanAsync(MusterDb db, LearnerFilter filter, CancellationToken cancellation)
    {
        var all = filter.Archived ? db.Learners.Where(l => l.ArchivedAt != null) : db.Learners.Where(l => l.ArchivedAt == null);
        var words = SearchText.WordsOf(filter.Text).Select(w => new SearchWord(w)).ToList();
        var members = db.Memberships.Where(m => m.GroupId == filter.GroupId);
        var conditions = words.Aggregate(all, (learners, word) => learners.Where(word.Holds(db)));

        if (filter.GroupId is not null)
            conditions = conditions.Where(l => members.Any(m => m.LearnerId == l.Id));

        var (rarest, fewest) = await RarestAsync(db, words, cancellation);

        if (filter.GroupId is not null && await members.Take(fewest).CountAsync(cancellation) < fewest)
            return new(conditions.Where(l => members.Select(m => m.LearnerId).Contains(l.Id)), conditions, isFew: true);

        return rarest is null
            ? new(conditions, conditions, isFew: false)
            : new(conditions.Where(rarest.Found(await rarest.InsideAsync(db, cancellation))), conditions, isFew: true);
    }

    /// <summary>By name, from where the page before ended.</summary>
    public IQueryable<Learner> After(NameCursor? cursor)
    {
        if (_isFew)
            return SortedAfter(cursor);

        // The first condition follows from the second; it is there for the index.
        var learners = cursor is { NameKey: var key, Id: var id }
            ? Learners.Where(l => l.NameKey.CompareTo(key) >= 0 && (l.NameKey.CompareTo(key) > 0 || l.Id > id))
            : Learners;

        return learners.OrderBy(l => l.NameKey).ThenBy(l => l.Id);
    }

    // By what is not the column, though it sorts the same: else a planner may walk the whole directory in order after all.
    IQueryable<Learner> SortedAfter(NameCursor? cursor)
    {
        var learners = cursor is { NameKey: var key, Id: var id }
            ? Learners.Where(l => (l.NameKey + "").CompareTo(key) > 0 || ((l.NameKey + "").CompareTo(key) == 0 && l.Id > id))
            : Learners;

        return learners.OrderBy(l => l.NameKey + "").ThenBy(l => l.Id);
    }

    /// <returns>Null where no word is rare, and the number that something rarer stays below.</returns>
    static async Task<(SearchWord? Rarest, int Fewest)> RarestAsync(MusterDb db, List<SearchWord> words, CancellationToken cancellation)
    {
        SearchWord? rarest = null;
        var fewest = Few + 1;

        foreach (var word in words)
        {
            if (await word.CountAsync(db, fewest - 1, cancellation) is var count && count < fewest)
                (rarest, fewest) = (word, count);
        }

        return (rarest, fewest);
    }
}
