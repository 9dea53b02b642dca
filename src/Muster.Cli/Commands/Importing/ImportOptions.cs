using System.CommandLine;
using Muster.Cli.Options;
using Muster.Imports;

namespace Muster.Cli.Commands.Importing;

/// <summary>What a person says of an import.</summary>
sealed class ImportOptions : ListOptions
{
    readonly Option<ExistingLearners> _existing = WordOption.Of<ExistingLearners>("--existing", "What becomes of learners who are there already: skip (the default), update or reject.");

    public override void AddTo(Command command)
    {
        base.AddTo(command);
        command.Add(_existing);
    }

    public override ImportSetup Setup(ParseResult parsed) => base.Setup(parsed) with { Existing = parsed.GetValue(_existing) };
}
