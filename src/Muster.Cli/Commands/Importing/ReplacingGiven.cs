using System.CommandLine;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Outcomes;

namespace Muster.Cli.Commands.Importing;

/// <summary>What a person says of values to be replaced in all rows.</summary>
sealed class ReplacingGiven
{
    readonly Option<string[]> _replacements = new("--replace")
    {
        Description = "A value to replace in all rows, as \"Group:Nursng=Nursing\"; of addresses also a domain, as \"Email Address:@gmial.com=@gmail.com\".",
        HelpName = "COLUMN:VALUE=OTHER",
        AllowMultipleArgumentsPerToken = false,
    };

    readonly Option<bool> _mend = new("--mend-garbled") { Description = "Read garbled text, such as MÃ¼ller, as it was meant." };

    public void AddTo(Command command)
    {
        command.Add(_replacements);
        command.Add(_mend);

        _replacements.Validators.Add(given =>
        {
            foreach (var text in given.Tokens.Select(t => t.Value).Where(t => t.IndexOf(':', StringComparison.Ordinal) is var colon && (colon < 1 || t.IndexOf('=', colon) < 0)))
                given.AddError($"--replace takes COLUMN:VALUE=OTHER, such as \"Group:Nursng=Nursing\"; “{text}” does not say all three.");
        });
    }

    /// <param name="plan">With the columns as they were mapped.</param>
    public Outcome<List<Replacement>> Of(ParseResult parsed, ImportPlan plan)
    {
        var asked = new List<Replacement>();

        if (parsed.GetValue(_mend))
            asked.AddRange(plan.Mapping.Columns.Select(c => Replacement.OfGarbled(c.Index + 1)));

        foreach (var text in parsed.GetValue(_replacements) ?? [])
        {
            var replacement = GivenReplacement.Parse(plan, text);

            if (replacement.IsRefused)
                return replacement.Refusal;

            asked.Add(replacement.Value);
        }

        return DraftReplacements.Read(asked, plan.Mapping.Choices.Count);
    }

    /// <summary>What to add to the command line for it.</summary>
    public static string OptionOf(Replacement replacement, IReadOnlyList<string> columns) =>
        replacement.Garbled ? "--mend-garbled" : $"--replace \"{columns[replacement.Column - 1]}:{replacement.From}={replacement.To}\"";
}
