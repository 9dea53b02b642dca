using Muster.Imports.Applying;

namespace Muster.Tests.Imports.Applying;

/// <summary>Does something whenever a batch is done, in the midst of the work.</summary>
sealed class Reports(Action<ImportProgress> report) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => report(value);
}
