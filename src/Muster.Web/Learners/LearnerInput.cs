using Microsoft.AspNetCore.Http;
using Muster.CustomFields;
using Muster.Learners;

namespace Muster.Web.Learners;

/// <summary>What the form about a learner holds: as read from the record, or as just sent.</summary>
public sealed record LearnerInput(string FirstName, string LastName, string Email, IReadOnlyDictionary<Guid, string?> Custom, IReadOnlySet<Guid> Groups, long? Revision)
{
    public const string GroupName = "group";
    public const string RevisionName = "revision";

    public static readonly LearnerInput Blank = new("", "", "", new Dictionary<Guid, string?>(), new HashSet<Guid>(), null);

    public static string NameOf(CustomField field) => $"custom-{field.Id}";

    public static LearnerInput Of(LearnerRecord record) => new(
        record.FirstName,
        record.LastName,
        record.Email,
        record.Custom.ToDictionary(c => c.Field.Id, c => c.Value),
        record.Groups.Select(g => g.Id).ToHashSet(),
        record.Revision);

    public static LearnerInput Of(IFormCollection form, IEnumerable<CustomField> fields) => new(
        form["firstName"].ToString(),
        form["lastName"].ToString(),
        form["email"].ToString(),
        fields.ToDictionary(f => f.Id, f => (string?)form[NameOf(f)].ToString()),
        form[GroupName].Select(g => Guid.TryParse(g, out var id) ? id : Guid.Empty).ToHashSet(),
        long.TryParse(form[RevisionName], out var revision) ? revision : null);

    public LearnerDetails ToDetails() => new(FirstName, LastName, Email, Custom, [.. Groups]);
}
