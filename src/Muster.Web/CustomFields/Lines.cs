namespace Muster.Web.CustomFields;

static class Lines
{
    /// <summary>A text area's lines; blank ones do not count.</summary>
    public static IReadOnlyList<string> Of(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
