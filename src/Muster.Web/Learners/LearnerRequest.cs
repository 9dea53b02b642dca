using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Web.Learners;

/// <summary>What a program says of a learner.</summary>
/// <param name="Groups">Names of groups that exist: exactly these. Null keeps the groups.</param>
/// <param name="Custom">By the fields' names; null clears a value. Fields not named keep theirs.</param>
sealed record LearnerRequest(
    string? FirstName,
    string? LastName,
    string? Email,
    IReadOnlyList<string>? Groups,
    IReadOnlyDictionary<string, JsonElement>? Custom,
    long? Revision)
{
    /// <param name="current">Where what was left out comes from.</param>
    public async Task<Outcome<LearnerDetails>> ReadAsync(MusterDb db, LearnerRecord? current, CancellationToken cancellation)
    {
        var custom = await ReadCustomAsync(db, cancellation);

        if (custom.IsRefused)
            return custom.Refusal;

        var groups = await ReadGroupsAsync(db, cancellation);

        return groups.IsRefused ? groups.Refusal : new LearnerDetails(
            FirstName ?? current?.FirstName ?? "",
            LastName ?? current?.LastName ?? "",
            Email ?? current?.Email ?? "",
            custom.Value,
            Groups is null && current is not null ? null : groups.Value);
    }

    async Task<Outcome<Dictionary<Guid, string?>>> ReadCustomAsync(MusterDb db, CancellationToken cancellation)
    {
        var values = new Dictionary<Guid, string?>();

        if (Custom is null or { Count: 0 })
            return values;

        var fields = (await CustomFieldEditing.ListAsync(db, cancellation)).ToDictionary(f => f.NameKey);

        foreach (var (name, value) in Custom)
        {
            if (!fields.TryGetValue(CustomField.KeyOf(name), out var field))
                return Refusal.Invalid(RefusalCodes.CustomFieldUnknown, $"There is no custom field called “{name}”.", name);

            if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                return Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{name}” is to be one value: text, a number, true or false, or null to clear it.", name);

            values[field.Id] = value.ValueKind == JsonValueKind.Null ? null : value.ToString().Trim();
        }

        return values;
    }

    async Task<Outcome<List<Guid>>> ReadGroupsAsync(MusterDb db, CancellationToken cancellation)
    {
        var ids = new List<Guid>();

        if (Groups is null or { Count: 0 })
            return ids;

        var keys = Groups.Select(Group.KeyOf).Distinct().ToList();
        var found = await db.Groups.Where(g => g.RemovedAt == null && keys.Contains(g.NameKey)).ToDictionaryAsync(g => g.NameKey, g => g.Id, cancellation);

        foreach (var name in Groups)
        {
            if (!found.TryGetValue(Group.KeyOf(name), out var id))
                return Refusal.Invalid(ProblemCodes.GroupUnknown, $"There is no group called “{name}”. Add it first.", "Group");

            ids.Add(id);
        }

        return ids;
    }
}
