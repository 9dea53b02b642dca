using Muster.CustomFields;
using Muster.Learners;

namespace Muster.Web.Learners;

/// <summary>A learner as programs see it; the command line prints the same.</summary>
/// <param name="Groups">Names.</param>
/// <param name="Custom">By the fields' names: numbers as numbers, yes/no as true or false, dates as yyyy-MM-dd.</param>
/// <param name="Revision">Send it with a change, and the change is refused where somebody was faster.</param>
sealed record LearnerAnswer(
    Guid Id,
    string FirstName,
    string LastName,
    string Email,
    IReadOnlyList<string> Groups,
    IReadOnlyDictionary<string, object> Custom,
    DateTimeOffset? ArchivedAt,
    long Revision)
{
    public static LearnerAnswer Of(LearnerRow row, IEnumerable<CustomField> fields) => new(
        row.Id, row.FirstName, row.LastName, row.Email, row.Groups, CustomValue.ByName(fields, row.Custom), row.ArchivedAt, row.Revision);

    public static LearnerAnswer Of(LearnerRecord record) => new(
        record.Id,
        record.FirstName,
        record.LastName,
        record.Email,
        [.. record.Groups.Select(g => g.Name)],
        record.Custom.Where(c => c.Value is not null).ToDictionary(c => c.Field.Name, c => CustomValue.Typed(c.Field.Kind, c.Value!)),
        record.ArchivedAt,
        record.Revision);
}
