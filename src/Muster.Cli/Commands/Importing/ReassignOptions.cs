using System.CommandLine;
using Muster.Cli.Options;
using Muster.Imports;
using Muster.Training;

namespace Muster.Cli.Commands.Importing;

/// <summary>What a person says of a list of learners to be re-assigned.</summary>
sealed class ReassignOptions : ListOptions
{
    readonly Option<InProgress> _inProgress = WordOption.Of<InProgress>("--in-progress", "What becomes of learners in the middle of the training: reassign (the default; what is open is superseded) or leaveout.");

    readonly Option<NeverAssigned> _neverAssigned = WordOption.Of<NeverAssigned>("--never-assigned", "What becomes of learners who do not have the package: assign (the default) or leaveout.");

    readonly Option<DateOnly?> _due = DayOption.New("--due", "The day by which it is due.");

    public override void AddTo(Command command)
    {
        base.AddTo(command);
        command.Add(_inProgress);
        command.Add(_neverAssigned);
        command.Add(_due);

        Packages.Validators.Add(given =>
        {
            if (given.Tokens.Count > 1)
                given.AddError("A re-assign list is about one package. Leave --package out where the list has a column that names it.");
        });
    }

    public override ImportSetup Setup(ParseResult parsed) => base.Setup(parsed) with
    {
        Purpose = ImportPurpose.Reassign,
        Source = AssignmentSource.ReassignCsv,
        InProgress = parsed.GetValue(_inProgress),
        NeverAssigned = parsed.GetValue(_neverAssigned),
        DueOn = parsed.GetValue(_due),
    };
}
