using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Imports.FromDirectory;

/// <summary>
/// Makes a list of people of the directory, mapped already, on its way like an uploaded one: previewed, confirmed, applied
/// batch by batch, undone. What is to happen to many people is thus the same thing wherever it was asked for.
/// </summary>
public static class TrainingLists
{
    /// <summary>The group's active members of today.</summary>
    public static async Task<Outcome<Import>> OfGroupAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, Guid group, PackageChoice package, DateOnly? dueOn, CancellationToken cancellation)
    {
        var name = await db.Groups.Where(g => g.Id == group && g.RemovedAt == null).Select(g => g.Name).SingleOrDefaultAsync(cancellation);

        return name is null
            ? GroupEditing.Unknown
            : await StoreAsync(db, clock, actor, $"Group {name}", Setup(purpose, AssignmentSource.Group, package, dueOn), People.MatchingAsync(db, new LearnerFilter(GroupId: group), cancellation), cancellation);
    }

    /// <summary>Everybody of an import that is done.</summary>
    public static async Task<Outcome<Import>> OfImportAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, Guid import, PackageChoice package, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import, cancellation) is not { } earlier)
            return ImportRefusals.Unknown;

        return earlier.Status != ImportStatus.Done
            ? ImportRefusals.NotConfirmed
            : await StoreAsync(db, clock, actor, $"Learners of {earlier.FileName}", Setup(purpose, AssignmentSource.Import, package, dueOn), People.OfImportAsync(db, import, cancellation), cancellation);
    }

    public static Task<Outcome<Import>> OfLearnersAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, AssignmentSource source, IReadOnlyCollection<Guid> learners, PackageChoice? package, DateOnly? dueOn, CancellationToken cancellation) =>
        StoreAsync(db, clock, actor, "Chosen learners", Setup(purpose, source, package, dueOn), People.NamedAsync(db, learners, cancellation), cancellation);

    /// <summary>All that a filter of Annual Training lets through.</summary>
    public static Task<Outcome<Import>> OfAnnualTrainingAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, AnnualFilter filter, DateOnly? dueOn, CancellationToken cancellation) =>
        StoreAsync(db, clock, actor, "Annual Training", Setup(purpose, AssignmentSource.AnnualTraining, null, dueOn), People.DueAgainAsync(db, clock, filter, purpose == ImportPurpose.Reassign, cancellation), cancellation);

    /// <summary>Some rows of Annual Training, by their current assignments.</summary>
    public static Task<Outcome<Import>> OfAnnualTrainingAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, IReadOnlyCollection<(Guid Learner, Guid Assignment)> rows, DateOnly? dueOn, CancellationToken cancellation) =>
        StoreAsync(db, clock, actor, "Annual Training", Setup(purpose, AssignmentSource.AnnualTraining, null, dueOn), People.AssignedAsync(db, rows, purpose == ImportPurpose.Reassign, cancellation), cancellation);

    static ImportSetup Setup(ImportPurpose purpose, AssignmentSource source, PackageChoice? package, DateOnly? dueOn) => new()
    {
        Purpose = purpose,
        Source = source,
        Packages = package is null ? [] : [package],
        DueOn = dueOn,
        Split = true,
        Reading = new ReadingOptions { Encoding = "utf-8", Delimiter = ",", Quote = '"', Backslash = false, HeaderLine = 1, Foot = false },
    };

    static async Task<Outcome<Import>> StoreAsync(
        MusterDb db, TimeProvider clock, string actor, string name, ImportSetup setup, IAsyncEnumerable<ListedPerson> people, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();

        try
        {
            var withPackage = await WriteAsync(path, people, cancellation);

            if (withPackage is null)
                return Refusal.Conflict(RefusalCodes.NobodyChosen, "Nobody is chosen, or nobody matches any more. Choose whom it is about.");

            await using var content = File.OpenRead(path);
            return await ImportUpload.StoreAsync(db, clock, actor, $"{name}.csv", content, setup with { Mapping = Mapping(withPackage.Value) }, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <returns>Whether lines name their packages; null where there is no line.</returns>
    static async Task<bool?> WriteAsync(string path, IAsyncEnumerable<ListedPerson> people, CancellationToken cancellation)
    {
        bool? withPackage = null;
        await using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        await foreach (var person in people.WithCancellation(cancellation))
        {
            if (withPackage is null)
            {
                withPackage = person.Package is not null;
                DelimitedText.WriteRecord(writer, ["First Name", "Last Name", "Email Address", .. Own("Package", withPackage.Value)]);
            }

            DelimitedText.WriteRecord(writer, [person.FirstName, person.LastName, person.Email, .. Own(person.Package ?? "", withPackage.Value)], spreadsheetSafe: true);
        }

        return withPackage;
    }

    static IEnumerable<string> Own(string cell, bool withPackage) => withPackage ? [cell] : [];

    static IReadOnlyList<ColumnChoice> Mapping(bool withPackage)
    {
        string[] fields = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, .. Own(FieldKeys.Package, withPackage)];
        return [.. fields.Select((f, i) => new ColumnChoice(i + 1, f, MappingHow.Given))];
    }
}
