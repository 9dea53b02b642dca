namespace Muster.Web.Tests.Imports;

static class Waiting
{
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks until what works in the background has got there; the test's own time limit ends it.</summary>
    public static async Task UntilAsync(this RunningMuster _, Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while (!await isSo())
            await Task.Delay(Between, patience.Token);
    }
}
