namespace Muster.Intake;

static class Counted
{
    /// <summary>"1 row", "2,000 rows".</summary>
    /// <param name="many">Where it is not the one with an s.</param>
    public static string Of(int count, string one, string? many = null) => count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";
}
