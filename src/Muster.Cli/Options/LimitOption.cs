using System.CommandLine;
using System.Globalization;

namespace Muster.Cli.Options;

static class LimitOption
{
    public const int Most = 1000;

    public static Option<int> Of(int usual) => new("--limit")
    {
        Description = $"How many to list, at most {Most}. Default: {usual}.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = given =>
        {
            if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Most)
                return limit;

            given.AddError($"--limit takes a number from 1 to {Most}; “{given.Tokens[0].Value}” is none.");
            return usual;
        },
    };
}
