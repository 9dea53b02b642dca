namespace Muster.Web.Api;

static class AskedWord
{
    /// <summary>A word of a query, in any case; numbers are no words. Left out, it is null.</summary>
    public static bool TryRead<T>(string? text, out T? value)
        where T : struct, Enum
    {
        var isWord = Enum.TryParse<T>(text, ignoreCase: true, out var parsed) && !char.IsDigit(text![0]) && Enum.IsDefined(parsed);
        value = isWord ? parsed : null;
        return isWord || string.IsNullOrEmpty(text);
    }
}
