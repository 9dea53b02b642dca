using CsCheck;
using Muster.Learners;

namespace Muster.Tests.Learners;

public sealed class EmailAddressTests
{
    static readonly string LongestLocal = new('a', 64);
    static readonly string LongestLabel = new('b', 63);

    // 64 + 1 + 63 + 1 + 63 + 1 + 57 + 4
    static readonly string Longest = $"{LongestLocal}@{LongestLabel}.{LongestLabel}.{new string('c', 57)}.org";

    public static TheoryData<string> Addresses =>
    [
        "ann@x.example",
        "a@b.co",
        "ann.lee@mail.x.example",
        "Ann.LEE@X.Example",
        "o'neil+list@x.example",
        "!#$%&'*+/=?^_`{|}~-@x.example",
        "1@2.x3",
        "ann@1.2.3.x4",
        "ann@a-b--c.example",
        "ann@xn--mnchen-3ya.example",
        "ann@münchen.example",
        "ann@例え.テスト",
        "ann@почта.рф",
        "zoë@x.example",
        "чайка@x.example",
        $"{LongestLocal}@x.example",
        $"ann@{LongestLabel}.example",
        Longest,
    ];

    public static TheoryData<string, string> Malformed => new()
    {
        { "", "there is no @ in it" },
        { "ann.x.example", "there is no @ in it" },
        { "ann@lee@x.example", "there is more than one @ in it" },
        { "ann@x.example;bo@x.example", "there is more than one @ in it" },
        { "@x.example", "nothing stands before the @" },
        { "ann@", "nothing stands after the @" },
        { $"{LongestLocal}a@x.example", "the part before the @ is longer than 64 characters" },
        { "ann lee@x.example", "there is a blank before the @" },
        { "\"ann lee\"@x.example", "the character \" cannot stand before the @" },
        { "ann(home)@x.example", "the character ( cannot stand before the @" },
        { "ann,lee@x.example", "the character , cannot stand before the @" },
        { "ann:lee@x.example", "the character : cannot stand before the @" },
        { "ann\\lee@x.example", "the character \\ cannot stand before the @" },
        { "ann[1]@x.example", "the character [ cannot stand before the @" },
        { "“ann”@x.example", "the character “ cannot stand before the @" },
        { ".ann@x.example", "the part before the @ begins or ends with a dot" },
        { "ann.@x.example", "the part before the @ begins or ends with a dot" },
        { "ann..lee@x.example", "two dots stand together before the @" },
        { "ann@x", "the part after the @ has no dot, such as in example.org" },
        { "ann@localhost", "the part after the @ has no dot, such as in example.org" },
        { "ann@x .example", "there is a blank after the @" },
        { "ann@.x.example", "a dot is misplaced after the @" },
        { "ann@x.example.", "a dot is misplaced after the @" },
        { "ann@x..example", "a dot is misplaced after the @" },
        { "ann@x_y.example", "the character _ cannot stand after the @" },
        { "ann@x.exam,ple", "the character , cannot stand after the @" },
        { "ann@x.example(home)", "the character ( cannot stand after the @" },
        { "ann@-x.example", "a hyphen is misplaced after the @" },
        { "ann@x-.example", "a hyphen is misplaced after the @" },
        { "ann@x.example-", "a hyphen is misplaced after the @" },
        { "ann@x.123", "the domain ends in a number" },
        { "ann@192.168.0.1", "the domain ends in a number" },
        { "ann@[192.168.0.1]", "the character [ cannot stand after the @" },
        { $"ann@{LongestLabel}b.example", "a part of the domain is longer than 63 characters" },
        { $"a{Longest}", "the part before the @ is longer than 64 characters" },
        { Longest.Replace("ccc", "cccc", StringComparison.Ordinal)[1..], "it is longer than 254 characters" },
        { "ann@mün chen.example", "there is a blank after the @" },
        { "ann@-münchen.example", "the part after the @ is no domain name" },
        { "ann@mün_chen.example", "the part after the @ is no domain name" },
        { $"ann@{new string('ü', 64)}.example", "the part after the @ is no domain name" },
    };

    [Theory, MemberData(nameof(Addresses))]
    public void An_address_is_accepted_as_written(string text)
    {
        Assert.True(EmailAddress.TryParse(text, out var email, out var reason), reason);
        Assert.Equal(text, email.Text);
    }

    [Theory, MemberData(nameof(Malformed))]
    public void What_is_no_address_is_refused_and_the_reason_said(string text, string expected)
    {
        Assert.False(EmailAddress.TryParse(text, out _, out var reason));
        Assert.Equal(expected, reason);
        Assert.Throws<FormatException>(() => EmailAddress.Parse(text));
    }

    // Counted as it travels: in its own letters this one is shorter than 254.
    [Fact]
    public void A_domain_in_its_own_letters_is_measured_after_IDNA()
    {
        var label = string.Concat(Enumerable.Repeat("ü", 40));
        var text = $"{LongestLocal}@{label}.{label}.{label}.{label}.example";

        Assert.True(text.Length < 254);
        Assert.False(EmailAddress.TryParse(text, out _, out var reason));
        Assert.Equal("it is longer than 254 characters", reason);
    }

    [Theory]
    [InlineData("ann@x.example", false)]
    [InlineData("ann@münchen.example", false)]
    [InlineData("zoë@x.example", true)]
    [InlineData("李@x.example", true)]
    public void Only_a_local_part_outside_ASCII_is_foreign(string text, bool foreign) =>
        Assert.Equal(foreign, EmailAddress.Parse(text).HasForeignLocalPart);

    [Theory]
    [InlineData("ANN@X.EXAMPLE", "ann@x.example")]
    [InlineData("Zoë@MÜNCHEN.example", "ZOË@münchen.EXAMPLE")]
    public void Addresses_that_differ_in_case_are_the_same(string one, string other) =>
        Assert.Equal(EmailAddress.Parse(one).Key, EmailAddress.Parse(other).Key);

    [Theory]
    [InlineData("ann@x.example", "ann@y.example")]
    [InlineData("ann.lee@x.example", "annlee@x.example")]
    [InlineData("ann+1@x.example", "ann@x.example")]
    [InlineData("zoe@x.example", "zoë@x.example")]
    public void Addresses_that_differ_otherwise_are_two(string one, string other) =>
        Assert.NotEqual(EmailAddress.Parse(one).Key, EmailAddress.Parse(other).Key);

    [Fact]
    public void The_domain_is_given_in_lower_case() => Assert.Equal("münchen.example", EmailAddress.Parse("Ann@MÜNCHEN.Example").Domain);

    [Fact]
    public void Any_text_is_either_an_address_or_has_a_reason() =>
        Gen.String[Gen.Frequency((3, Gen.Char), (2, Gen.Char["ab1.-@_ ü例"])), 0, 30].Sample(text =>
            EmailAddress.TryParse(text, out var email, out var reason)
                ? email.Text == text && email.Key == EmailAddress.Parse(text.ToUpperInvariant().ToLowerInvariant()).Key
                : reason.Length > 0);
}
