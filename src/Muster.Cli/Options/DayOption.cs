using System.CommandLine;
using Muster.Organisations;

namespace Muster.Cli.Options;

/// <summary>A calendar day, as ISO 8601 has it: one way of writing it, that no locale reads otherwise.</summary>
static class DayOption
{
    public static Option<DateOnly?> New(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = given =>
        {
            if (CalendarDay.Read(given.Tokens[0].Value) is { } day)
                return day;

            given.AddError($"“{given.Tokens[0].Value}” is no day. Write it as 2026-02-28.");
            return null;
        },
    };
}
