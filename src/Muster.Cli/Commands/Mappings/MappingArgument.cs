using System.CommandLine;

namespace Muster.Cli.Commands.Mappings;

static class MappingArgument
{
    public static Argument<string> New() => new("NAME") { Description = "The mapping's name." };
}
