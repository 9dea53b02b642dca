using Spectre.Console;
using Label = Spectre.Console.Text;

namespace Muster.Cli.Output;

/// <summary>What a person sees. Texts are shown as they are: none of them is markup.</summary>
static class Terminal
{
    // In a file or a pipe nothing is gained by folding lines at a screen's width.
    const int WidthElsewhere = 1000;
    const int RowsAtOnce = 500;

    static readonly IAnsiConsole Screen = Open();

    /// <summary>A person sits there, and may be asked.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsOutputRedirected;

    /// <summary>No is the answer to a bare Enter.</summary>
    public static Task<bool> AskAsync(string question, CancellationToken cancellation) =>
        Screen.ConfirmAsync(Markup.Escape(question), defaultValue: false, cancellation);

    public static void Say(string text) => Screen.WriteLine(text);

    /// <param name="whole">The columns, from the first, that are never folded: what a person copies.</param>
    public static void Show(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows, int whole = 0)
    {
        var table = new Table { Border = TableBorder.Rounded };

        foreach (var (index, header) in headers.Index())
            table.AddColumn(new TableColumn(Bold(header)) { NoWrap = index < whole });

        foreach (var row in rows)
            table.AddRow(row.Select(cell => new Label(cell)));

        Screen.Write(table);
    }

    /// <summary>
    /// A table of any length, in pieces that fit in memory: the columns' widths are given, for nobody has seen all rows.
    /// In a file or a pipe, lines with tabs.
    /// </summary>
    public static async Task ShowLongAsync(
        IReadOnlyList<(string Header, int Width)> columns, IAsyncEnumerable<IReadOnlyList<string>> rows, CancellationToken cancellation)
    {
        if (Console.IsOutputRedirected)
        {
            await foreach (var row in rows.WithCancellation(cancellation))
                await Console.Out.WriteLineAsync(string.Join('\t', row).AsMemory(), cancellation);

            return;
        }

        var table = Piece();
        table.AddRow(columns.Select(c => Bold(c.Header)));

        await foreach (var row in rows.WithCancellation(cancellation))
        {
            table.AddRow(row.Select(cell => new Label(cell)));

            if (table.Rows.Count < RowsAtOnce)
                continue;

            Screen.Write(table);
            table = Piece();
        }

        if (table.Rows.Count > 0)
            Screen.Write(table);

        Table Piece()
        {
            var piece = new Table { Border = TableBorder.None, ShowHeaders = false };

            foreach (var (_, width) in columns)
                piece.AddColumn(new TableColumn("") { Width = width });

            return piece;
        }
    }

    static Label Bold(string text) => new(text, new Style(decoration: Decoration.Bold));

    static IAnsiConsole Open()
    {
        var screen = AnsiConsole.Console;

        if (Console.IsOutputRedirected)
            screen.Profile.Width = WidthElsewhere;

        return screen;
    }
}
