using Muster.Intake;
using Muster.Outcomes;
using Muster.Spelling;

namespace Muster.CustomFields;

/// <summary>A custom field's name and options, cleaned and checked.</summary>
sealed record CustomFieldDefinition(string Name, IReadOnlyList<string> Options)
{
    // A list has these columns anyway: a header must not mean two things.
    static readonly HashSet<string> Reserved =
        new(new[] { "First Name", "Last Name", "Full Name", "Email Address", "Group" }.Select(CustomField.KeyOf));

    public static Outcome<CustomFieldDefinition> Of(string name, CustomFieldKind kind, IReadOnlyList<string> options)
    {
        var given = GivenName.Of(name, CustomField.NameLength, "A custom field's name");

        if (given.IsRefused)
            return given.Refusal;

        if (Reserved.Contains(CustomField.KeyOf(given.Value)))
            return Refusal.Invalid(RefusalCodes.NameReserved, $"Every list has “{given.Value}” already. Choose another name.");

        var clean = options.Select(Cleaning.Clean).Where(o => o.Length > 0).ToList();
        return WrongWith(kind, clean) is { } refusal ? refusal : new CustomFieldDefinition(given.Value, clean);
    }

    static Refusal? WrongWith(CustomFieldKind kind, List<string> options)
    {
        if (kind != CustomFieldKind.Choice)
            return options.Count == 0 ? null : Refusal.Invalid(RefusalCodes.OptionsUnexpected, "Only a choice has options. Leave them out, or make it a choice.", "Options");

        if (options.Count == 0)
            return Refusal.Invalid(RefusalCodes.OptionsMissing, "A choice needs options. Give one or more.", "Options");

        if (options.Find(o => TextLength.IsOver(o, CustomField.ValueLength)) is not null)
            return Refusal.Invalid(RefusalCodes.OptionTooLong, $"An option has {CustomField.ValueLength} characters at most. Shorten it.", "Options");

        var twice = options.GroupBy(CustomField.KeyOf).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? null : Refusal.Invalid(RefusalCodes.OptionTwice, $"The option “{twice.First()}” is there twice. Leave one out.", "Options");
    }
}
