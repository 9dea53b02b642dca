namespace Muster.Intake.Delimited.Forms;

/// <summary>The forms that a text may be written in, beside the plain one.</summary>
static class RowForms
{
    /// <summary>A person says which form it is.</summary>
    public static bool IsGiven(ReadingOptions options) => options.Delimiter is { Length: > 1 } || options.Rows is RowWriting.Enclosed or RowWriting.Bordered;

    public static IEnumerable<IRowForm> In(string sample, ReadingOptions options)
    {
        if (options.Delimiter == ReadingOptions.FixedWidth)
            return Only(FixedColumnsFinder.In(sample, given: true));

        if (options.Delimiter is { Length: > 1 } given)
            return [new LongDelimiter(given, isSure: true)];

        return options.Rows switch
        {
            RowWriting.Enclosed => [new EnclosedRows()],
            RowWriting.Bordered => [new BorderedRows()],
            RowWriting.Plain => Separated(sample, options),
            _ => [.. Only(BorderedRows.In(sample)), .. Only(EnclosedRows.In(sample)), .. Separated(sample, options)],
        };
    }

    static IEnumerable<IRowForm> Separated(string sample, ReadingOptions options) =>
        options.Delimiter is not null ? [] : [.. LongDelimiters.In(sample), .. Only(TabRuns.In(sample)), .. Only(FixedColumnsFinder.In(sample, given: false))];

    static IEnumerable<IRowForm> Only(IRowForm? form) => form is null ? [] : [form];
}
