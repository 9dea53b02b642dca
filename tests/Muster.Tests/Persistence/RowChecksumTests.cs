using Muster.Persistence.Moving;

namespace Muster.Tests.Persistence;

public sealed class RowChecksumTests
{
    static readonly object?[] Ann = ["Ann", 1L, null];
    static readonly object?[] Bo = ["Bo", 2L, new byte[] { 1 }];

    [Fact]
    public void The_order_of_the_rows_does_not_matter() => Assert.Equal(Of(Ann, Bo), Of(Bo, Ann));

    [Fact]
    public void A_row_that_is_missing_or_there_twice_shows()
    {
        Assert.NotEqual(Of(Ann, Bo), Of(Ann));
        Assert.NotEqual(Of(Ann), Of(Ann, Ann));
        Assert.NotEqual(Of(Ann, Bo), Of(Ann, Bo, Bo, Bo));
    }

    [Fact]
    public void Nothing_is_not_the_same_as_empty() => Assert.NotEqual(Of(["", null]), Of([null, ""]));

    [Fact]
    public void Where_a_value_ends_matters() => Assert.NotEqual(Of(["ab", "c"]), Of(["a", "bc"]));

    [Fact]
    public void What_a_database_cannot_keep_is_not_counted()
    {
        Assert.Equal(Of([-0.0]), Of([0.0]));
        Assert.Equal(Of([DateTimeOffset.UnixEpoch]), Of([DateTimeOffset.UnixEpoch.AddTicks(7)]));
        Assert.Equal(Of([1]), Of([1L]));
    }

    static string Of(params object?[][] rows)
    {
        using var checksum = new RowChecksum();

        foreach (var row in rows)
            checksum.Add(row);

        return checksum.ToString();
    }
}
