using System.CommandLine;
using System.CommandLine.Parsing;

namespace Muster.Cli.Options;

/// <summary>An option whose value is one of a few words, the members of an enum in lower case.</summary>
static class WordOption
{
    public static Option<T> Of<T>(string name, string description)
        where T : struct, Enum =>
        Taking(new Option<T>(name) { Description = description, CustomParser = given => Read<T>(name, given) ?? default }, WordsOf<T>());

    /// <summary>Null where it is not given.</summary>
    public static Option<T?> Maybe<T>(string name, string description)
        where T : struct, Enum =>
        Taking(new Option<T?>(name) { Description = description, CustomParser = given => Read<T>(name, given) }, WordsOf<T>());

    static Option<T> Taking<T>(Option<T> option, string[] words)
    {
        option.HelpName = string.Join('|', words);
        option.CompletionSources.Add(words);
        return option;
    }

    static string[] WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];

    // Left alone, a number would be taken for a member, and a mistake be answered with the name of a type.
    static T? Read<T>(string name, ArgumentResult given)
        where T : struct, Enum
    {
        var (words, word) = (WordsOf<T>(), given.Tokens[0].Value);
        var index = Array.IndexOf(words, word.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));

        if (index >= 0)
            return Enum.GetValues<T>()[index];

        given.AddError($"{name} takes {string.Join(", ", words[..^1])} or {words[^1]}; “{word}” is none of them.");
        return null;
    }
}
