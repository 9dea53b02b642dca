using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Muster.Learners;

/// <summary>
/// An address as Muster accepts it: the HTML standard's "valid email address" narrowed to domains of two labels or more
/// and without misplaced dots; no quoted local parts, comments or address literals. A domain may be in its own letters
/// (IDNA 2008), and so may the local part (RFC 6531), about which <see cref="HasForeignLocalPart"/> warns.
/// </summary>
public readonly record struct EmailAddress
{
    public const int MaxLength = 254;
    const int MaxLocalLength = 64;
    const int MaxLabelLength = 63;
    const string LettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    static readonly SearchValues<char> InLocal = SearchValues.Create($"{LettersAndDigits}.!#$%&'*+/=?^_`{{|}}~-");
    static readonly SearchValues<char> InLabel = SearchValues.Create($"{LettersAndDigits}-");
    static readonly SearchValues<char> InDomain = SearchValues.Create($"{LettersAndDigits}-.");
    static readonly IdnMapping Idna = new() { UseStd3AsciiRules = true, AllowUnassigned = false };

    EmailAddress(string text) => Text = text;

    /// <summary>As written, cleaned.</summary>
    public string Text { get; }

    /// <summary>The domain as written, in lower case.</summary>
    public string Domain => Text[(Text.IndexOf('@', StringComparison.Ordinal) + 1)..].ToLowerInvariant();

    /// <summary>Two addresses are the same when their keys are.</summary>
    public string Key => Text.ToLowerInvariant();

    public bool HasForeignLocalPart => !System.Text.Ascii.IsValid(Text.AsSpan(0, Text.IndexOf('@', StringComparison.Ordinal)));

    /// <param name="text">A cleaned cell; see <see cref="EmailCleaning"/>.</param>
    /// <param name="reason">What is wrong, as the end of the sentence "This is not an email address: …".</param>
    public static bool TryParse(string text, out EmailAddress email, [NotNullWhen(false)] out string? reason)
    {
        email = default;
        var at = text.IndexOf('@', StringComparison.Ordinal);

        reason = IsPlain(text, at) ? null : WrongWith(text, at);

        if (reason is not null)
            return false;

        email = new EmailAddress(text);
        return true;
    }

    /// <exception cref="FormatException">Not an address; for text that was accepted before.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var email, out var reason) ? email : throw new FormatException($"Not an email address: {reason}.");

    public override string ToString() => Text;

    // Nearly every address is: of English letters, in a domain short enough that no part of it can be too long. It is valid by
    // all that is asked below, and a million of them take no time.
    internal static bool IsPlain(string text, int at)
    {
        if (at is < 1 or > MaxLocalLength || text.Length - at - 1 is < 3 or > MaxLabelLength)
            return false;

        var local = text.AsSpan(0, at);
        var domain = text.AsSpan(at + 1);

        return !local.ContainsAnyExcept(InLocal)
            && !domain.ContainsAnyExcept(InDomain)
            && domain.Contains('.')
            && local[0] != '.' && local[^1] != '.'
            && char.IsAsciiLetterOrDigit(domain[0]) && char.IsAsciiLetter(domain[^1])
            && !text.Contains("..", StringComparison.Ordinal)
            && (!domain.Contains('-') || !(domain.Contains("-.", StringComparison.Ordinal) || domain.Contains(".-", StringComparison.Ordinal)));
    }

    internal static string? WrongWith(string text, int at) =>
        at < 0 ? "there is no @ in it"
        : text.IndexOf('@', at + 1) >= 0 ? "there is more than one @ in it"
        : WrongWithLocal(text.AsSpan(0, at)) ?? WrongWithDomain(text.AsSpan(at + 1), at);

    static string? WrongWithLocal(ReadOnlySpan<char> local)
    {
        if (local.IsEmpty)
            return "nothing stands before the @";

        if (local.Length > MaxLocalLength)
            return $"the part before the @ is longer than {MaxLocalLength} characters";

        for (var next = local.IndexOfAnyExcept(InLocal); next >= 0 && next < local.Length; next++)
        {
            var c = local[next];

            if (c == ' ')
                return "there is a blank before the @";

            if (char.IsAscii(c) && !InLocal.Contains(c))
                return $"the character {c} cannot stand before the @";

            if (!char.IsAscii(c) && !char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
                return $"the character {c} cannot stand before the @";
        }

        if (local[0] == '.' || local[^1] == '.')
            return "the part before the @ begins or ends with a dot";

        return local.Contains("..", StringComparison.Ordinal) ? "two dots stand together before the @" : null;
    }

    static string? WrongWithDomain(ReadOnlySpan<char> domain, int localLength)
    {
        if (domain.IsEmpty)
            return "nothing stands after the @";

        if (domain.Contains(' '))
            return "there is a blank after the @";

        if (domain[0] == '.' || domain[^1] == '.' || domain.Contains("..", StringComparison.Ordinal))
            return "a dot is misplaced after the @";

        if (!domain.Contains('.'))
            return "the part after the @ has no dot, such as in example.org";

        if (!TryAscii(domain, out var ascii))
            return "the part after the @ is no domain name";

        if (localLength + 1 + ascii.Length > MaxLength)
            return $"it is longer than {MaxLength} characters";

        foreach (var range in ascii.Split('.'))
        {
            var label = ascii[range];

            if (label.Length > MaxLabelLength)
                return $"a part of the domain is longer than {MaxLabelLength} characters";

            if (label.Length == 0 || label[0] == '-' || label[^1] == '-')
                return "a hyphen is misplaced after the @";

            if (label.IndexOfAnyExcept(InLabel) is >= 0 and var wrong)
                return $"the character {label[wrong]} cannot stand after the @";
        }

        var last = ascii[(ascii.LastIndexOf('.') + 1)..];

        return last.Length == ascii.Length ? "the part after the @ has no dot, such as in example.org"
            : !last.ContainsAnyExceptInRange('0', '9') ? "the domain ends in a number"
            : null;
    }

    static bool TryAscii(ReadOnlySpan<char> domain, out ReadOnlySpan<char> ascii)
    {
        ascii = domain;

        if (System.Text.Ascii.IsValid(domain))
            return true;

        try
        {
            ascii = Idna.GetAscii(domain.ToString());
            return true;
        }
        catch (ArgumentException)
        {
            // IdnMapping has no Try: what it refuses is no domain.
            return false;
        }
    }
}
