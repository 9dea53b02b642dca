using System.CommandLine;
using System.Globalization;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Documents;

namespace Muster.Cli.Commands.Importing;

/// <summary>Lists past imports, so that undo has something to name.</summary>
sealed class ImportsCommand : DatabaseCommand
{
    const int UsualLimit = 50;

    readonly Option<int> _limit = LimitOption.Of(UsualLimit);

    public ImportsCommand()
        : base("imports", "Lists the imports, newest first.")
    {
        Add(_limit);
        Add(JsonOption.Instance);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var rows = await ImportRow.ListAsync(database.Db, before: null, parsed.GetValue(_limit), cancellation);

        if (parsed.GetValue(JsonOption.Instance))
            await JsonOutput.WriteRowsAsync(rows.Select(ListedImport.Of), cancellation);
        else
            await ShowAsync(rows, database, cancellation);

        return ExitCode.Fine;
    }

    static async Task ShowAsync(List<ImportRow> rows, OpenDatabase database, CancellationToken cancellation)
    {
        var left = await ImportWork.LeftAsync(database.Db, database.Clock, cancellation);
        Terminal.Show(["Import", "List", "What became of it", "When, by whom"], rows.Select(Cells), whole: 1);

        foreach (var row in rows.Where(r => left.Contains(r.Id)))
            Terminal.Say($"Nobody is working on {row.Id} just now. muster serve goes on with it, and so does the command that it was begun with.");
    }

    static string[] Cells(ImportRow row) =>
        [row.Id.ToString(), row.FileName, Became(row), $"{(row.ConfirmedAt ?? row.CreatedAt).ToString("u", CultureInfo.InvariantCulture)}, {row.ConfirmedBy ?? row.CreatedBy}"];

    static string Became(ImportRow row)
    {
        var status = ImportWords.Of(row.Stage);
        return row.Stage == ImportStage.Draft ? status : $"{status}: {ImportWords.WhatWasDone(ActionCounts.Of(row), row.Assigned)}";
    }

    /// <summary>An import as the command line prints it.</summary>
    /// <param name="Status">draft, confirmed, done, failed, undoing or undone.</param>
    /// <param name="Counts">Null of a draft, which has done nothing.</param>
    sealed record ListedImport(Guid Import, string Purpose, string File, string Status, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? ConfirmedAt, string? ConfirmedBy, IReadOnlyDictionary<string, int>? Counts, int Assigned)
    {
        public static ListedImport Of(ImportRow row) => new(
            row.Id, row.Purpose.ToString().ToLowerInvariant(), row.FileName, row.Stage.ToString().ToLowerInvariant(), row.CreatedAt, row.CreatedBy, row.ConfirmedAt, row.ConfirmedBy,
            row.Stage == ImportStage.Draft ? null : ActionCounts.Of(row), row.Assigned);
    }
}
