namespace Muster.Cli.Commands.Importing;

sealed class ImportCommand() : ListCommand("import", "Imports a list of learners.", new ImportOptions());
