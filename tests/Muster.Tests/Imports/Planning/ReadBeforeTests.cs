using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Tests.Imports.Planning;

public sealed class ReadBeforeTests
{
    readonly ReadBefore<string> _read = new();

    [Fact]
    public void Of_more_texts_than_have_a_place_each_is_found_as_it_was_read_or_not_at_all()
    {
        const int Texts = ReadBefore<string>.Places * 2;

        for (var i = 0; i < Texts; i++)
        {
            for (var column = 0; column < 3; column++)
                _read.Keep(column, $"{i}", $"{i} of {column}");
        }

        var found = Enumerable.Range(0, Texts).SelectMany(i => Enumerable.Range(0, 3).Select(column => (Read: _read.Find(column, $"{i}"), Expected: $"{i} of {column}"))).Where(f => f.Read is not null).ToList();

        Assert.InRange(found.Count, 1, ReadBefore<string>.Places);
        Assert.All(found, f => Assert.Equal(f.Expected, f.Read));
    }

    [Fact]
    public void A_text_of_another_column_is_not_found()
    {
        _read.Keep(1, "2026", "a number");

        Assert.Equal((null, "a number", null), (_read.Find(0, "2026"), _read.Find(1, "2026"), _read.Find(2, "2026")));
    }

    [Fact]
    public void What_is_too_long_to_repeat_is_not_kept()
    {
        var longest = new string('a', Cell.LongestRepeated);

        _read.Keep(0, longest, "kept");
        _read.Keep(0, longest + "a", "kept");

        Assert.Equal(("kept", null), (_read.Find(0, longest), _read.Find(0, longest + "a")));
    }
}
