using Microsoft.AspNetCore.Http.Extensions;
using Muster.Learners;
using Muster.Paging;

namespace Muster.Web.Learners;

/// <summary>A list of learners as an address: what is looked for, and where the page begins.</summary>
static class LearnersAddress
{
    public const string Archived = "archived";

    public static string Of(LearnerFilter filter, NameCursor? after = null)
    {
        var query = new QueryBuilder();

        if (!string.IsNullOrWhiteSpace(filter.Text))
            query.Add("search", filter.Text);

        if (filter.GroupId is { } group)
            query.Add("group", group.ToString());

        if (filter.Archived)
            query.Add("state", Archived);

        if (after is { } cursor)
            query.Add("after", cursor.ToString());

        return $"/learners{query}";
    }
}
