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

        // "Ann Lee <ann@x.example>" as mail programs copy it.
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var open)
            text = text[(open + 1)..^1].Trim();

        text = text.TrimEnd(Trailing).TrimStart('<').TrimEnd('>').Trim();

        if (text.StartsWith(MailTo, StringComparison.OrdinalIgnoreCase))
            text = WithoutQuery(text[MailTo.Length..]).Trim();

        return text.TrimEnd(Trailing);
    }

    // mailto:ann@x.example?subject=Welcome (RFC 6068)
    static string WithoutQuery(string address) =>
        address.IndexOf('?', StringComparison.Ordinal) is > 0 and var query && address.IndexOf('@', StringComparison.Ordinal) is var at && at < query
            ? address[..query]
            : address;
}
