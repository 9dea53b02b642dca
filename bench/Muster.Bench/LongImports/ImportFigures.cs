using System.Text.Json.Serialization;

namespace Muster.Bench.LongImports;

/// <summary>What one import took, in seconds, and the most memory its process had, in megabytes.</summary>
/// <param name="Busy">Seconds of processor time while it was applied: far less than <paramref name="Apply"/> where the machine was busy with other work.</param>
/// <param name="Slope">How long the last tenth of the list took against the first.</param>
/// <param name="PeakAtTenth">After a tenth of the list.</param>
sealed record ImportFigures(double Upload, double Confirm, double Apply, double Busy, double Slope, long PeakAtTenth, long Peak)
{
    [JsonIgnore]
    public double Whole => Upload + Confirm + Apply;
}
