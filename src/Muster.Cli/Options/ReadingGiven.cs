using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Muster.Intake;

namespace Muster.Cli.Options;

/// <summary>What a person says of how a file is read; an option for each member of <see cref="ReadingOptions"/>.</summary>
sealed class ReadingGiven
{
    readonly Option<string> _encoding = new("--encoding")
    {
        Description = "The file's character encoding, such as utf-8 or windows-1252.",
        HelpName = "NAME",
        CustomParser = Encoding,
    };

    readonly Option<string?> _delimiter = new("--delimiter")
    {
        Description = "What separates the cells: tab, comma, semicolon, bar, or the characters themselves; fixed where columns are padded with blanks instead.",
        HelpName = "CHARACTERS",
        CustomParser = Delimiter,
    };

    readonly Option<char?> _quote = new("--quote")
    {
        Description = "What encloses cells: double, single, none, or the character itself.",
        HelpName = "CHARACTER",
        CustomParser = given => ReadingWords.TryQuote(given.Tokens[0].Value, out var quote) ? quote : Wrong(given, "one character, or double, single or none"),
    };

    readonly Option<QuoteEscape?> _escape = WordOption.Maybe<QuoteEscape>("--escape", "What goes before a quote that is meant as one: doubled (another quote) or backslash.");

    readonly Option<RowWriting?> _rows = WordOption.Maybe<RowWriting>("--rows", "How each row is written: plain, enclosed (in quotes as a whole) or bordered (between bars).");

    readonly Option<int?> _headerLine = new("--header-line")
    {
        Description = "The line of the header, as an editor numbers it; of a header of two lines the second.",
        HelpName = "N",
        CustomParser = HeaderLine,
    };

    readonly Option<int?> _headerRows = new("--header-rows")
    {
        Description = "2 where the line above the header's groups its columns and is joined with it; 1 where it is not.",
        HelpName = "N",
        CustomParser = HeaderRows,
    };

    readonly Option<bool> _noHeader = new("--no-header") { Description = "The first row is a learner already." };
    readonly Option<bool> _noFoot = new("--no-foot") { Description = "The last rows are learners, not totals or notes." };
    readonly Option<bool> _noSections = new("--no-sections") { Description = "Rows with one filled cell are learners, not titles of the rows below." };
    readonly Option<bool> _noHiddenRows = new("--no-hidden-rows") { Description = "Leave out the rows that the workbook's sheet hides." };
    readonly Option<string> _sheet = new("--sheet") { Description = "The workbook's sheet to read.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_encoding, _delimiter, _quote, _escape, _rows, _headerLine, _headerRows, _noHeader, _noFoot, _noSections, _noHiddenRows, _sheet])
            command.Add(option);

        command.Validators.Add(given =>
        {
            if (given.GetValue(_noHeader) && given.GetResult(_headerLine) is not null)
                given.AddError("--no-header and --header-line exclude each other.");
        });
    }

    public ReadingOptions Of(ParseResult parsed) => new()
    {
        Encoding = parsed.GetValue(_encoding),
        Delimiter = parsed.GetValue(_delimiter),
        Quote = parsed.GetValue(_quote),
        Backslash = parsed.GetValue(_escape) is { } escape ? escape == QuoteEscape.Backslash : null,
        Foot = parsed.GetValue(_noFoot) ? false : null,
        Rows = parsed.GetValue(_rows),
        HeaderRows = parsed.GetValue(_headerRows),
        Sections = parsed.GetValue(_noSections) ? false : null,
        HeaderLine = parsed.GetValue(_noHeader) ? 0 : parsed.GetValue(_headerLine),
        HiddenRows = parsed.GetValue(_noHiddenRows) ? false : null,
        Sheet = parsed.GetValue(_sheet),
    };

    /// <summary>The option that overrules a finding.</summary>
    public static string OptionOf(ReadingChoice choice) => choice switch
    {
        ReadingChoice.Backslash => "--escape",
        ReadingChoice.HeaderLine => "--header-line, --no-header",
        ReadingChoice.HeaderRows => "--header-rows",
        ReadingChoice.Sections => "--no-sections",
        ReadingChoice.Foot => "--no-foot",
        ReadingChoice.HiddenRows => "--no-hidden-rows",
        _ => $"--{choice.ToString().ToLowerInvariant()}",
    };

    enum QuoteEscape { Doubled, Backslash }

    static string? Encoding(ArgumentResult given)
    {
        if (ReadingWords.TryEncoding(given.Tokens[0].Value, out var name))
            return name;

        given.AddError($"There is no character encoding “{given.Tokens[0].Value}”. Known are: {string.Join(", ", ReadingWords.Encodings)}.");
        return null;
    }

    static string? Delimiter(ArgumentResult given)
    {
        if (ReadingWords.TryDelimiter(given.Tokens[0].Value, out var delimiter))
            return delimiter;

        given.AddError($"--delimiter takes the characters between the cells, or tab, comma, semicolon, colon, bar, blank or fixed; “{given.Tokens[0].Value}” is none of them.");
        return null;
    }

    static int? HeaderRows(ArgumentResult given)
    {
        if (given.Tokens[0].Value is "1" or "2")
            return given.Tokens[0].Value[0] - '0';

        given.AddError($"--header-rows takes 1 or 2; “{given.Tokens[0].Value}” is neither.");
        return null;
    }

    static int? HeaderLine(ArgumentResult given)
    {
        if (int.TryParse(given.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0)
            return line;

        given.AddError($"--header-line takes the number of a line, the first being 1; “{given.Tokens[0].Value}” is none. Without a header, say --no-header.");
        return null;
    }

    static char? Wrong(ArgumentResult given, string allowed)
    {
        given.AddError($"{((OptionResult)given.Parent!).Option.Name} takes {allowed}; “{given.Tokens[0].Value}” is none of them.");
        return null;
    }
}
