namespace Muster.Outcomes;

/// <summary>
/// The stable codes of refusals. What concerns a learner's values has the code that a row of an import has
/// (<see cref="Problems.ProblemCodes"/>).
/// </summary>
public static class RefusalCodes
{
    public const string NameMissing = "name.missing";
    public const string NameTooLong = "name.too_long";
    public const string NameTaken = "name.taken";
    public const string NameReserved = "name.reserved";
    public const string NameInvalid = "name.invalid";
    public const string OptionsMissing = "options.missing";
    public const string OptionsUnexpected = "options.unexpected";
    public const string OptionTooLong = "option.too_long";
    public const string OptionTwice = "option.twice";
    public const string CoursesMissing = "courses.missing";
    public const string CourseTwice = "course.twice";
    public const string CourseUnknown = "course.unknown";
    public const string PackageUnknown = "package.unknown";
    public const string CustomFieldUnknown = "custom_field.unknown";
    public const string CustomFieldInUse = "custom_field.in_use";
    public const string TokenUnknown = "token.unknown";
    public const string LearnerChanged = "learner.changed";
    public const string AssignmentUnknown = "assignment.unknown";
    public const string AssignmentChanged = "assignment.changed";
    public const string AssignmentBegun = "assignment.begun";
    public const string AttemptUnknown = "attempt.unknown";
    public const string AttemptClosed = "attempt.closed";
    public const string ResultInvalid = "result.invalid";
    public const string DaysInvalid = "days.invalid";
    public const string MailUnknown = "mail.unknown";
    public const string MailMoved = "mail.moved_on";
    public const string MailUnwanted = "mail.unwanted";
    public const string TooManyChosen = "learners.too_many";
    public const string NobodyChosen = "learners.missing";
    public const string FilterInvalid = "filter.invalid";
    public const string ReportBeingCounted = "report.being_counted";
    public const string DatabaseNotEmpty = "database.not_empty";
}
