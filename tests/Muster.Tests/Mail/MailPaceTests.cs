using Muster.Mail.Sending;
using Muster.Tests.Databases;

namespace Muster.Tests.Mail;

public sealed class MailPaceTests
{
    [Theory, InlineData(5), InlineData(-5)]
    public async Task A_clock_that_is_set_neither_holds_mails_up_nor_lets_them_hurry(int hours)
    {
        var steady = new ManualClock();
        var clock = new SetClock(steady);
        var pace = new MailPace(perMinute: 60, clock);
        await pace.WaitAsync(TestContext.Current.CancellationToken);
        clock.Jump(TimeSpan.FromHours(hours));

        var second = pace.WaitAsync(TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);
        steady.Advance(TimeSpan.FromSeconds(1));

        await second;
    }
}
