using Muster.Intake;

namespace Muster.Web.Hosting;

/// <summary>How large a request may be. Only endpoints that take a file raise the limit.</summary>
static class UploadLimits
{
    public const long OrdinaryBytes = 1L << 20;

    /// <summary>The largest list, and the form around it.</summary>
    public static readonly long UploadBytes = ReadingBudget.Default.FileBytes + OrdinaryBytes;
}
