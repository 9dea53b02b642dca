using System.Text.Json;
using Muster.Audit;

namespace Muster.Web.Learners;

/// <summary>Entries of the audit about a learner, in plain words.</summary>
static class ChangeWords
{
    public static string Of(AuditEntry entry) => entry.Action switch
    {
        "learner.add" => "Added",
        "learner.change" => "Details changed",
        "learner.archive" => "Archived",
        "learner.restore" => "Restored",
        "assignment.assign" => "Training assigned",
        "assignment.reassign" => "Training re-assigned",
        "assignment.undo" => "Assignment taken back",
        "attempt.result" => "Result recorded",
        var other => other,
    };

    /// <summary>What it was and what it is; nothing where the title says it all.</summary>
    public static IEnumerable<string> Details(AuditEntry entry) => entry.Action switch
    {
        "learner.change" => Differences(Read(entry.Before), Read(entry.After)),
        "attempt.result" => Result(Read(entry.After)),
        _ => [],
    };

    static IEnumerable<string> Differences(JsonElement before, JsonElement after)
    {
        if (before.ValueKind != JsonValueKind.Object || after.ValueKind != JsonValueKind.Object)
            yield break;

        foreach (var property in after.EnumerateObject())
        {
            var old = before.TryGetProperty(property.Name, out var value) ? Text(value) : "";

            if (old != Text(property.Value) && NameOf(property.Name) is { } name)
                yield return property.Name is "groups" or "custom" ? $"{name} changed." : $"{name}: {Shown(old)} → {Shown(Text(property.Value))}";
        }
    }

    static IEnumerable<string> Result(JsonElement after)
    {
        if (after.ValueKind == JsonValueKind.Object && after.TryGetProperty("reason", out var reason) && reason.GetString() is { Length: > 0 } text)
            yield return $"“{text}”";
    }

    static string? NameOf(string property) => property switch
    {
        "firstName" => "First Name",
        "lastName" => "Last Name",
        "email" => "Email Address",
        "groups" => "Groups",
        "custom" => "Custom fields",
        _ => null,
    };

    static string Shown(string text) => text.Length == 0 ? "blank" : text;

    static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.ToString();

    static JsonElement Read(string? json) => json is null ? default : JsonDocument.Parse(json).RootElement;
}
