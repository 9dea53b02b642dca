using Muster.Intake;
using Muster.Spelling;

namespace Muster.Outcomes;

/// <summary>A name that a person gives to a thing, cleaned as a cell is.</summary>
static class GivenName
{
    /// <param name="what">What is named, to begin a sentence with: "A group name".</param>
    public static Outcome<string> Of(string? text, int longest, string what)
    {
        var name = Cleaning.Clean(text ?? "");

        return name.Length == 0 ? Refusal.Invalid(RefusalCodes.NameMissing, $"{what} is missing. Give one.")
            : TextLength.IsOver(name, longest) ? Refusal.Invalid(RefusalCodes.NameTooLong, $"{what} has {longest} characters at most, this one has {TextLength.Of(name)}. Shorten it.")
            : name;
    }

    public static Refusal Taken(string name, string what) =>
        Refusal.Conflict(RefusalCodes.NameTaken, $"There is {what} called “{name}” already. Choose another name.");
}
