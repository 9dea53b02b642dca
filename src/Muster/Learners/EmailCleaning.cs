using Muster.Intake;

namespace Muster.Learners;

/// <summary>What people's spreadsheets wrap around an address: <c>mailto:</c>, angle brackets, trailing dots and commas.</summary>
public static class EmailCleaning
{
    const string MailTo = "mailto:";
    static readonly char[] Trailing = ['.', ',', ';', ' '];

    public static string Clean(string cell)
    {
        var text = Cleaning.Clean(cell);

        if (IsBare(text))
            return text;

        string before;

        // Wrappings lie around each other in any order: <mailto:ann@x.example>, mailto:<ann@x.example>.
        do
        {
            before = text;
            text = Unwrapped(before);
        }
        while (text != before);

        return text;
    }

    // As nearly every address is: nothing that is taken off stands at either end.
    static bool IsBare(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && char.IsAsciiLetterOrDigit(text[^1]) && !text.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase);

    static string Unwrapped(string text)
    {
        text = text.TrimEnd(Trailing);

        // "Ann Lee <ann@x.example>" as mail programs copy it.
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var open)
            text = text[(open + 1)..^1];

        text = text.TrimStart('<').TrimEnd('>').Trim();

        return text.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase) ? WithoutQuery(text[MailTo.Length..]).Trim() : text;
    }

    // mailto:ann@x.example?subject=Welcome (RFC 6068)
    static string WithoutQuery(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is > 0 and var query && address.IndexOf('@', StringComparison.Ordinal) is var at && at < query
            ? address[..query]
            : address;
}
