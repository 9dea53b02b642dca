using System.CommandLine;

namespace Muster.Cli.Options;

/// <summary>An option whose value is one of a few words, the members of an enum in lower case.</summary>
static class WordOption
{
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>().Select(n => n.ToLowerInvariant()).ToArray();
        var option = new Option<T>(name) { Description = description, HelpName = string.Join('|', words) };
        option.CompletionSources.Add(words);

        // Left alone, a number would be taken for a member, and a mistake be answered with the name of a type.
        option.CustomParser = given =>
        {
            var word = given.Tokens[0].Value;
            var index = Array.IndexOf(words, word.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));

            if (index < 0)
                given.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}; “{word}” is none of them.");

            return index < 0 ? default : Enum.GetValues<T>()[index];
        };

        return option;
    }
}
