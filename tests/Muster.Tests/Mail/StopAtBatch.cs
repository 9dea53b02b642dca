using Muster.Imports.Applying;

namespace Muster.Tests.Mail;

/// <summary>Stops the work on a list when its first batch is done.</summary>
sealed class StopAtBatch(CancellationTokenSource stop) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => stop.Cancel();
}
