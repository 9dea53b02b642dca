using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Training.Standing;

namespace Muster.Imports.FromDirectory;

/// <summary>
/// Makes a list of people of the directory, mapped already, on its way like an uploaded one: previewed, confirmed, applied
/// batch by batch, undone. What is to happen to many people is thus the same thing wherever it was asked for.
/// </summary>
public static class TrainingLists
{
    /// <summary>More are not written while somebody waits, nor previewed in one piece.</summary>
    public const int MostLines = 1_000_000;

    /// <summary>The group's active members of today.</summary>
    /// <param name="stands">The package is to stand on the group as well, once the list is confirmed.</param>
    public static async Task<Outcome<Import>> OfGroupAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, Guid group, PackageChoice package, DateOnly? dueOn, CancellationToken cancellation, StandingWish? stands = null)
    {
        var name = await db.Groups.Where(g => g.Id == group && g.RemovedAt == null).Select(g => g.Name).SingleOrDefaultAsync(cancellation);

        return name is null
            ? GroupEditing.Unknown
            : await StoreAsync(db, clock, actor, $"Group {name}", Setup(purpose, AssignmentSource.Group, package, dueOn) with { Stands = stands }, People.MatchingAsync(db, new LearnerFilter(GroupId: group), cancellation), cancellation);
    }

    /// <summary>Everybody of an import that is done.</summary>
    public static async Task<Outcome<Import>> OfImportAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, Guid import, PackageChoice package, DateOnly? dueOn, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == import, cancellation) is not { } earlier)
            return ImportRefusals.Unknown;

        return earlier.Status != ImportStatus.Done || earlier.IsUndoing
            ? ImportRefusals.NotApplied(earlier)
            : await StoreAsync(db, clock, actor, $"Learners of {Path.GetFileNameWithoutExtension(earlier.FileName)}", Setup(purpose, AssignmentSource.Import, package, dueOn), People.OfImportAsync(db, import, cancellation), cancellation);
    }

    public static Task<Outcome<Import>> OfLearnersAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, AssignmentSource source, IReadOnlyCollection<Guid> learners, PackageChoice? package, DateOnly? dueOn, CancellationToken cancellation) =>
        StoreAsync(db, clock, actor, "Chosen learners", Setup(purpose, source, package, dueOn), People.NamedAsync(db, learners, cancellation), cancellation);

    /// <summary>All that a filter of Annual Training lets through.</summary>
    public static async Task<Outcome<Import>> OfAnnualTrainingAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, AnnualFilter filter, DateOnly? dueOn, CancellationToken cancellation, int most = MostLines) =>
        await AnnualTraining.AreMoreAsync(db, clock, filter, most, cancellation)
            ? TooMany(most)
            : await StoreAsync(db, clock, actor, "Annual Training", await AnnualSetupAsync(db, clock, purpose, dueOn, cancellation), People.DueAgainAsync(db, clock, filter, purpose == ImportPurpose.Reassign, cancellation), cancellation);

    /// <summary>Some rows of Annual Training, by the assignments that were current when somebody looked.</summary>
    public static async Task<Outcome<Import>> OfAnnualTrainingAsync(
        MusterDb db, TimeProvider clock, string actor, ImportPurpose purpose, IReadOnlyCollection<(Guid Learner, Guid Assignment)> rows, DateOnly? dueOn, CancellationToken cancellation) =>
        await StoreAsync(db, clock, actor, "Annual Training", await AnnualSetupAsync(db, clock, purpose, dueOn, cancellation), People.AssignedAsync(db, rows, purpose == ImportPurpose.Reassign, cancellation), cancellation);

    // The page somebody looks at may be old, and so may the list be when it is confirmed.
    static async Task<ImportSetup> AnnualSetupAsync(MusterDb db, TimeProvider clock, ImportPurpose purpose, DateOnly? dueOn, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var rule = new AnnualRule(organisation, organisation.Today(clock));
        return Setup(purpose, AssignmentSource.AnnualTraining, null, dueOn) with { DueIfAssignedBefore = rule.AssignedBefore };
    }

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
            var stored = await ImportUpload.StoreAsync(db, clock, actor, $"{name}.csv", content, setup with { Mapping = Mapping(withPackage.Value) }, cancellation);

            // Nobody uploaded anything, so nobody can upload less.
            return stored.Refusal?.Code == ProblemCodes.FileTooLarge ? TooMany(MostLines) : stored;
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

    static Refusal TooMany(int most) => Refusal.Conflict(
        RefusalCodes.TooManyChosen,
        $"More match than one list holds, which is {most:N0} lines at most. Filter by package, group or status, and make a list of each part.");

    static IEnumerable<string> Own(string cell, bool withPackage) => withPackage ? [cell] : [];

    static IReadOnlyList<ColumnChoice> Mapping(bool withPackage)
    {
        string[] fields = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, .. Own(FieldKeys.Package, withPackage)];
        return [.. fields.Select((f, i) => new ColumnChoice(i + 1, f, MappingHow.Given))];
    }
}
