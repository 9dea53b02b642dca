using Muster.Hashing;

namespace Muster.Tests.Hashing;

public sealed class SipHashTests
{
    [Fact]
    public void Texts_that_differ_in_a_character_or_in_length_have_other_hashes()
    {
        var hash = new SipHash(1, 2);
        const string text = "ann.lee+training@example.example\0\0\0";

        var hashes = Enumerable.Range(0, text.Length + 1).Select(length => hash.Of(text.AsSpan(0, length)))
            .Concat(Enumerable.Range(0, text.Length).Select(i => hash.Of($"{text[..i]}é{text[(i + 1)..]}")));

        Assert.Equal((text.Length * 2) + 1, hashes.Distinct().Count());
    }

    [Fact]
    public void The_key_decides()
    {
        Assert.Equal(new SipHash(1, 2).Of("ann@x.example"), new SipHash(1, 2).Of("ann@x.example"));
        Assert.NotEqual(new SipHash(1, 2).Of("ann@x.example"), new SipHash(1, 3).Of("ann@x.example"));
        Assert.NotEqual(SipHash.WithRandomKey().Of("ann@x.example"), SipHash.WithRandomKey().Of("ann@x.example"));
    }
}
