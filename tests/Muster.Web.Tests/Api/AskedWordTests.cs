using Muster.Reports;
using Muster.Training;
using Muster.Web.Api;

namespace Muster.Web.Tests.Api;

public sealed class AskedWordTests
{
    [Theory]
    [InlineData("not-started")]
    [InlineData("notStarted")]
    [InlineData("NotStarted")]
    public void A_status_is_read_as_pages_and_as_programs_write_it(string text)
    {
        Assert.True(AskedWord.TryRead<AssignmentProgress>(text, out var progress));
        Assert.True(AskedWord.TryRead<ReportStatus>(text, out var status));
        Assert.Equal((AssignmentProgress.NotStarted, ReportStatus.NotStarted), (progress, status));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("notStarted,inProgress")]
    [InlineData("late")]
    public void What_is_no_word_is_none(string text) => Assert.False(AskedWord.TryRead<AssignmentProgress>(text, out _));

    [Fact]
    public void Every_status_can_be_read_as_it_is_written() =>
        Assert.All(Enum.GetValues<ReportStatus>(), s => Assert.True(AskedWord.TryRead<ReportStatus>(AskedWord.Of(s), out var read) && read == s));
}
