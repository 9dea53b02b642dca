using CsCheck;
using Muster.Learners;

namespace Muster.Tests.Learners;

/// <summary>Nearly every address is known to be one by a look that is short; it must say what all the rules say.</summary>
public sealed class PlainAddressTests
{
    const int LongestDomain = 63;
    const int Addresses = 20_000;

    static readonly Gen<string> Locals = Gen.OneOf(
        Gen.String[Gen.Char["abZ9.+_-!'~"], 1, 6],
        Gen.OneOf(1, 62, 63, 64, 65).Select(length => new string('a', length)));

    static readonly Gen<string> Labels = Gen.OneOf(
        Gen.String[Gen.Char["abZ9-"], 1, 4],
        Gen.OneOf(1, 26, 27, 30, 31, 61, 63, 64).Select(length => new string('b', length)));

    static readonly Gen<string> Domains = Gen.Select(
        Labels.Array[1, 3],
        Gen.OneOf("", ".a", ".co", ".c-", ".org", ".x3", ".3x", ".33"),
        (labels, last) => string.Join('.', labels) + last);

    // None, or one or two slips: what stands near an address is one or is none, by a character.
    static readonly Gen<string> Slipped = Gen.Select(
        Locals,
        Domains,
        Gen.Select(Gen.Double[0, 1], Gen.OneOf(".", "-", "@", " ", "..", ".-", "-.", "é", "_", "\"", "7", "ß", "\u3002", ""), Gen.Int[0, 1]).Array[0, 2],
        (local, domain, slips) => slips.Aggregate($"{local}@{domain}", Slip));

    [Fact]
    public void A_plain_address_is_right_by_all_rules_and_what_is_right_is_plain_unless_it_is_long_or_foreign_or_ends_in_a_digit()
    {
        var (plain, right, wrong) = (0, 0, 0);

        Slipped.Sample(
            text =>
            {
                var at = text.IndexOf('@', StringComparison.Ordinal);
                var isPlain = EmailAddress.IsPlain(text, at);
                var isRight = EmailAddress.WrongWith(text, at) is null;

                Interlocked.Increment(ref isPlain ? ref plain : ref isRight ? ref right : ref wrong);
                return isPlain == (isRight && System.Text.Ascii.IsValid(text) && text.Length - at - 1 <= LongestDomain && char.IsAsciiLetter(text[^1]));
            },
            iter: Addresses);

        Assert.All([plain, right, wrong], count => Assert.InRange(count, Addresses / 50, Addresses));
    }

    static string Slip(string text, (double Place, string Written, int Instead) slip)
    {
        var at = (int)(slip.Place * (text.Length - 1));
        return text.Length == 0 ? slip.Written : text[..at] + slip.Written + text[Math.Min(text.Length, at + slip.Instead)..];
    }
}
