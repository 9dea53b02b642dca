using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Intake;
using Muster.Outcomes;

namespace Muster.Web.Imports;

/// <summary>What a person may say of how a file is read, as a form offers and sends it.</summary>
static class ReadingChoices
{
    const string Doubled = "doubled";
    const string Backslash = "backslash";
    const string None = "none";
    const string Other = "other";

    /// <summary>Characters that no list offers; of what was typed blanks count as well.</summary>
    public const int LongestOther = 20;

    public static readonly IReadOnlyList<(string Value, string Text)> Escapes = [(Doubled, "A second quote"), (Backslash, "A backslash")];

    public static readonly IReadOnlyList<(string Value, string Text)> Feet = [(None, "All rows are the list's")];

    public static readonly IReadOnlyList<(string Value, string Text)> HiddenRows = [(None, "Leave them out")];

    public static readonly IReadOnlyList<(string Value, string Text)> Rows =
        [(nameof(RowWriting.Plain), "Plain"), (nameof(RowWriting.Enclosed), "In quotes as a whole"), (nameof(RowWriting.Bordered), "Between bars")];

    public static readonly IReadOnlyList<(string Value, string Text)> HeaderRows = [("1", "One line"), ("2", "Two lines")];

    public static readonly IReadOnlyList<(string Value, string Text)> Sections = [(None, "All rows are the list's")];

    public static IEnumerable<(string Value, string Text)> Encodings(ReadingOptions given) =>
        ReadingWords.Encodings.Concat(given.Encoding is null || ReadingWords.Encodings.Contains(given.Encoding) ? [] : [given.Encoding]).Select(e => (e, EncodingWords.Of(e)));

    public static IEnumerable<(string Value, string Text)> Delimiters(ReadingOptions given) =>
        [.. ReadingWords.DelimitersOffered
            .Concat(given.Delimiter is not { } other || ReadingWords.DelimitersOffered.Any(d => d.Characters == other) ? [] : [(other, $"“{ReadingWords.Written(other)}”")])
            .Select(d => (ReadingWords.Written(d.Characters), d.Name)), SomethingElse];

    public static IEnumerable<(string Value, string Text)> Quotes(ReadingOptions given) =>
        [.. ReadingWords.QuotesOffered
            .Concat(given.Quote is not { } other || ReadingWords.QuotesOffered.Any(q => q.Character == other) ? [] : [(other, $"“{other}”")])
            .Select(q => (NameOf(q.Character)!, q.Name)), SomethingElse];

    static (string, string) SomethingElse => (Other, "Something else");

    /// <summary>Where on the form a finding is overruled.</summary>
    public static string FieldOf(ReadingChoice choice) => choice switch
    {
        ReadingChoice.Backslash => "escape",
        ReadingChoice.HeaderLine => "header",
        ReadingChoice.HiddenRows => "hidden",
        _ => choice.ToString().ToLowerInvariant(),
    };

    public const string NoHeaderField = "noheader";

    /// <summary>Where on the form the characters are typed that no list offers.</summary>
    public static string OtherFieldOf(ReadingChoice choice) => $"{FieldOf(choice)}-{Other}";

    public static string? NameOf(char? quote) => quote == '\0' ? None : quote?.ToString();

    public static string? NameOfEscape(bool? backslash) => backslash switch { null => null, true => Backslash, false => Doubled };

    public static string? NameOfNone(bool? read) => read is false ? None : null;

    public static Outcome<ReadingOptions> Read(IFormCollection form) => new ReadingRequest(
        Given(form, ReadingChoice.Encoding),
        Typed(form, ReadingChoice.Delimiter) ?? Given(form, ReadingChoice.Delimiter),
        Typed(form, ReadingChoice.Quote) ?? Given(form, ReadingChoice.Quote),
        form[NoHeaderField].Count > 0 ? 0 : Number(form, ReadingChoice.HeaderLine),
        Given(form, ReadingChoice.Sheet),
        Given(form, ReadingChoice.Backslash) switch { null => null, var escape => escape == Backslash },
        Given(form, ReadingChoice.Foot) is null ? null : false,
        Given(form, ReadingChoice.HiddenRows) is null ? null : false,
        Enum.TryParse<RowWriting>(Given(form, ReadingChoice.Rows), out var rows) && Enum.IsDefined(rows) ? rows : null,
        Number(form, ReadingChoice.HeaderRows),
        Given(form, ReadingChoice.Sections) is null ? null : false).Read();

    static int? Number(IFormCollection form, ReadingChoice choice) => int.TryParse(Given(form, choice), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // "Something else" and nothing typed is refused as any other word that stands for no character.
    static string? Typed(IFormCollection form, ReadingChoice choice) => form[OtherFieldOf(choice)].ToString() is { Length: > 0 } text ? text : null;

    static string? Given(IFormCollection form, ReadingChoice choice) => form[FieldOf(choice)].ToString() is { Length: > 0 } text ? text : null;
}
