using Microsoft.AspNetCore.Http.Extensions;
using Muster.Mail;

namespace Muster.Web.Mail;

/// <summary>Where mails are read.</summary>
static class OutboxAddress
{
    public const string List = "/outbox";

    /// <param name="newest">Of the mails that a person saw counted.</param>
    public static string Cancellation(Guid newest) => $"{List}/cancellation?newest={newest}";

    public static string Of(Guid mail) => $"{List}/{mail}";

    public static string Page(MailState? state, Guid? before = null)
    {
        var query = new QueryBuilder();

        if (state is { } only)
            query.Add("state", NameOf(only));

        if (before is { } last)
            query.Add("before", last.ToString());

        return $"{List}{query}";
    }

    public static string NameOf(MailState state) => state.ToString().ToLowerInvariant();
}
