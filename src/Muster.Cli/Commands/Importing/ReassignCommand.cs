namespace Muster.Cli.Commands.Importing;

sealed class ReassignCommand() : ListCommand("reassign", "Assigns a package anew to the learners of a list; what they have of it is kept.", new ReassignOptions());
