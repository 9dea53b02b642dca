namespace Muster.Outcomes;

/// <summary>Why an operation did nothing.</summary>
/// <param name="Code">One of <see cref="RefusalCodes"/> or of the problem codes; stable.</param>
/// <param name="Message">A sentence for a person.</param>
/// <param name="Field">The name of the field to mend, such as "Email Address"; null where no single one is concerned.</param>
public sealed record Refusal(RefusalKind Kind, string Code, string Message, string? Field = null)
{
    public static Refusal Invalid(string code, string message, string? field = null) => new(RefusalKind.Invalid, code, message, field);

    public static Refusal Unknown(string code, string message) => new(RefusalKind.Unknown, code, message);

    public static Refusal Conflict(string code, string message, string? field = null) => new(RefusalKind.Conflict, code, message, field);
}
