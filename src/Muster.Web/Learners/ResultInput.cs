using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Organisations;
using Muster.Outcomes;
using Muster.Training;
using Muster.Training.Results;

namespace Muster.Web.Learners;

/// <summary>What an administrator says of an attempt, as just sent.</summary>
sealed record ResultInput(string? Result, string? At, string? Score, string? Reason)
{
    const string Begun = "begun";
    const string Passed = "passed";
    const string Failed = "failed";
    const string Completed = "completed";

    static readonly TimeOnly Noon = new(12, 0);

    public static IReadOnlyList<(string, string)> Choices =>
        [(Passed, "Completed, passed"), (Failed, "Completed, failed"), (Completed, "Completed, without passed or failed"), (Begun, "Begun, not completed")];

    public static ResultInput Of(IFormCollection form) => new(form["result"], form["at"], form["score"], form["reason"]);

    public Outcome<AttemptResult> Read(AttemptRecord attempt, Organisation organisation, TimeProvider clock)
    {
        if (Result is not (Passed or Failed or Completed or Begun))
            return Invalid("Say what became of it: choose one of the four.", "result");

        if (string.IsNullOrWhiteSpace(Reason))
            return Invalid("Say why you mark it by hand.", "reason");

        if (!TryScore(out var score))
            return Invalid("A score is a number between 0 and 100.", "score");

        var day = CalendarDay.Read(At);

        if (!string.IsNullOrEmpty(At) && day is null)
            return Invalid("This is no date. Write it as 2026-03-31.", "at");

        return new AttemptResult(
            Result == Begun ? AttemptState.InProgress : AttemptState.Completed,
            day is { } date && date != organisation.Today(clock) ? On(date, attempt, organisation) : null,
            Result switch { Passed => true, Failed => false, _ => null },
            score,
            Reason.Trim());
    }

    bool TryScore(out double? score)
    {
        var isNumber = double.TryParse(Score?.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        score = isNumber ? number : null;
        return isNumber || string.IsNullOrWhiteSpace(Score);
    }

    // Nobody remembers the hour: noon, unless the training began later on that day.
    static DateTimeOffset On(DateOnly date, AttemptRecord attempt, Organisation organisation)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone);
        var noon = new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(date.ToDateTime(Noon), zone));
        var began = attempt.StartedAt ?? attempt.AssignedAt;
        return organisation.DateOf(began) == date && began > noon ? began : noon;
    }

    static Refusal Invalid(string message, string field) => Refusal.Invalid(RefusalCodes.ResultInvalid, message, field);
}
