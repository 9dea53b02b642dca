using Muster.Organisations;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Web.Training;

/// <summary>A day as forms and programs send it.</summary>
/// <param name="Date">Null for none.</param>
readonly record struct AskedDay(DateOnly? Date)
{
    /// <param name="field">What the sender calls it.</param>
    public static Outcome<AskedDay> Read(string? text, string field = "due") =>
        string.IsNullOrEmpty(text) ? new AskedDay(null)
        : CalendarDay.Read(text) is { } day ? new AskedDay(day)
        : Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{text}” is no date. Write it as 2026-03-31.", field);
}
