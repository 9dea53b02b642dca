using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Web.Imports;

/// <summary>One cell of a row as a form shows it, to be corrected.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Text">As it reads now, corrections included.</param>
/// <param name="InFile">As the file has it.</param>
/// <param name="Uncorrected">As it would read without a correction of its own.</param>
sealed record EditedCell(int Column, string Header, string Text, string InFile, string Uncorrected)
{
    /// <summary>Sent where a change is meant for every row that reads the same.</summary>
    public const string EverywhereName = "everywhere";

    public string Name => string.Create(CultureInfo.InvariantCulture, $"cell-{Column}");

    public string? Hint => Text == InFile ? null : InFile.Length == 0 ? "Blank in the file." : $"In the file: {InFile}";

    /// <summary>The cells that fill something; none where no row begins on the line.</summary>
    public static IReadOnlyList<EditedCell> Of(ImportPlan plan, int line, CancellationToken cancellation)
    {
        var read = plan.SheetRows(cancellation).Where(r => r.Line == line).Take(1).ToList();
        var file = plan.Table.Rows(cancellation).Where(r => r.Line == line).Take(1).ToList();

        if (read.Count == 0 || file.Count == 0)
            return [];

        var uncorrected = new Corrections([], plan.Setup.Replacements, plan.Table.Reading.Encoding).Over(file, plan.Mapping).Single();

        return
        [
            .. plan.Mapping.Columns.Select(c => new EditedCell(
                c.Index + 1, plan.Table.Reading.Columns[c.Index], read[0].Cells[c.Index].Text, file[0].Cells[c.Index].Text, uncorrected.Cells[c.Index].Text)),
        ];
    }

    /// <returns>Null where all is well.</returns>
    public async Task<Refusal?> SaveAsync(MusterDb db, Guid id, ImportPlan plan, int line, IFormCollection form, CancellationToken cancellation)
    {
        // A form sends line ends as CR LF, whatever it was given.
        if (form[Name] is not [{ } sent, ..] || SameLines(sent) == SameLines(Text))
            return null;

        return form[EverywhereName].Count > 0
            ? (await DraftReplacements.AddAsync(db, id, Everywhere(sent), plan, GivesWay ? line : null, cancellation)).Refusal
            : (await ImportDraft.CorrectAsync(db, id, line, Column, sent == InFile ? null : sent, cancellation)).Refusal;
    }

    // Where the file has nothing, only this row was given something: every blank cell of the list is not meant.
    bool GivesWay => Cleaning.Clean(Uncorrected).Length > 0;

    // Corrected on its line before, the cell stands for those that read as it did, too.
    IReadOnlyList<Replacement> Everywhere(string sent)
    {
        var (reads, read) = (Cleaning.Clean(Text), Cleaning.Clean(Uncorrected));
        return read == reads || !GivesWay ? [new(Column, reads, sent)] : [new(Column, reads, sent), new(Column, read, sent)];
    }

    static string SameLines(string text) => text.ReplaceLineEndings("\n");
}
