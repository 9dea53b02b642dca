using CsCheck;
using Muster.Imports.Planning;

namespace Muster.Tests.Imports.Planning;

public sealed class RepeatedTextsTests
{
    const int Longest = 4;

    readonly List<(string Text, int Line, int Rows)> _told = [];

    [Fact]
    public void A_text_that_is_too_long_to_be_kept_is_told_at_once_after_those_before_it()
    {
        var texts = new RepeatedTexts(Longest, Told);

        texts.Add("ab", 2);
        texts.Add("ab", 3);
        Assert.Empty(_told);

        texts.Add("abcde", 4);
        Assert.Equal([("ab", 2, 2), ("abcde", 4, 1)], _told);

        texts.Tell();
        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public void No_more_are_kept_than_may_be()
    {
        var texts = new RepeatedTexts(Longest, Told);

        for (var line = 0; line <= RepeatedTexts.MostDifferent; line++)
            texts.Add($"{line:x4}", line);

        Assert.Equal(RepeatedTexts.MostDifferent, _told.Count);
    }

    [Fact]
    public void Each_row_is_told_once_and_the_texts_in_the_order_in_which_they_came() =>
        Gen.String[Gen.Char["ab"], 0, Longest + 2].Array[0, 40].Sample(written =>
        {
            var told = new List<(string Text, int Line, int Rows)>();
            var texts = new RepeatedTexts(Longest, (text, line, rows) => told.Add((text, line, rows)));

            for (var line = 0; line < written.Length; line++)
                texts.Add(written[line], line);

            texts.Tell();

            Assert.Equal(written.CountBy(text => text).OrderBy(t => t.Key, StringComparer.Ordinal), told.GroupBy(t => t.Text).Select(g => KeyValuePair.Create(g.Key, g.Sum(t => t.Rows))).OrderBy(t => t.Key, StringComparer.Ordinal));
            Assert.Equal(written.Distinct(), told.Select(t => t.Text).Distinct());
            Assert.All(told, t => Assert.Equal(t.Text, written[t.Line]));
        });

    void Told(string text, int line, int rows) => _told.Add((text, line, rows));
}
