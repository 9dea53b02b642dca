using Muster.CustomFields;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.Learners;

/// <summary>What a person or a program says of a learner.</summary>
/// <param name="Custom">Values as written, by field id; null or blank clears. Fields not named keep what they have.</param>
/// <param name="Groups">Exactly these; null keeps the groups as they are.</param>
public sealed record LearnerDetails(
    string FirstName,
    string LastName,
    string Email,
    IReadOnlyDictionary<Guid, string?>? Custom = null,
    IReadOnlyCollection<Guid>? Groups = null)
{
    internal Outcome<EmailAddress> ReadEmail()
    {
        const string Field = "Email Address";
        var text = EmailCleaning.Clean(Email);

        return text.Length == 0 ? Missing(Field)
            : EmailAddress.TryParse(text, out var email, out var reason) ? email
            : Refusal.Invalid(ProblemCodes.EmailMalformed, $"This is not an email address: {reason}. Correct it.", Field);
    }

    internal Outcome<string> ReadFirstName() => ReadName(FirstName, "First Name");

    internal Outcome<string> ReadLastName() => ReadName(LastName, "Last Name");

    /// <summary>The values that a learner has then.</summary>
    internal Outcome<CustomValues> ReadCustom(CustomValues values, IReadOnlyDictionary<Guid, CustomField> fields)
    {
        foreach (var (id, text) in Custom ?? new Dictionary<Guid, string?>())
        {
            if (!fields.TryGetValue(id, out var field))
                return Refusal.Invalid(RefusalCodes.CustomFieldUnknown, "There is no such custom field.");

            var clean = Cleaning.Clean(text ?? "");
            var read = clean.Length == 0 ? "" : CustomValue.Read(field, clean);

            if (read.IsRefused)
                return read.Refusal;

            values = values.With(id, read.Value);
        }

        return values;
    }

    static Outcome<string> ReadName(string text, string field)
    {
        var name = Cleaning.Clean(text);

        return name.Length == 0 ? Missing(field)
            : TextLength.IsOver(name, Learner.NameLength) ? Refusal.Invalid(ProblemCodes.ValueTooLong, $"{field} is {TextLength.Of(name)} characters long; {Learner.NameLength} is the most. Shorten it.", field)
            : name;
    }

    static Refusal Missing(string field) => Refusal.Invalid(ProblemCodes.RequiredMissing, $"{field} is missing. Give one.", field);
}
