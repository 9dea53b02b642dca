namespace Muster.CustomFields;

/// <summary>The kinds of custom fields, as screens name them.</summary>
public static class FieldKindWords
{
    public static readonly IReadOnlyList<(string Value, string Text)> Choices =
        [.. Enum.GetValues<CustomFieldKind>().Select(kind => (kind.ToString(), $"{Of(kind)}: {ExampleOf(kind)}"))];

    public static string Of(CustomFieldKind kind) => kind switch
    {
        CustomFieldKind.YesNo => "Yes or no",
        _ => kind.ToString(),
    };

    static string ExampleOf(CustomFieldKind kind) => kind switch
    {
        CustomFieldKind.Text => "such as a job title",
        CustomFieldKind.Number => "such as hours a week",
        CustomFieldKind.Date => "such as the day somebody started",
        CustomFieldKind.YesNo => "such as first aider",
        _ => "one of a few options, such as a shift",
    };
}
