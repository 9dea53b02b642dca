using System.Globalization;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Web.Training;

/// <summary>A due date as forms and programs send it.</summary>
/// <param name="Date">Null for none.</param>
readonly record struct DueDate(DateOnly? Date)
{
    /// <param name="field">What the sender calls it.</param>
    public static Outcome<DueDate> Read(string? text, string field = "due") =>
        string.IsNullOrEmpty(text) ? new DueDate(null)
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? new DueDate(date)
        : Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{text}” is no date. Write it as 2026-03-31.", field);
}
