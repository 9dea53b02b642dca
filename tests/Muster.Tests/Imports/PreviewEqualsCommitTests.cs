using CsCheck;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Fields;
using Muster.Imports.FromDirectory;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Learners;
using Muster.Problems;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Tests.Imports;

/// <summary>Draws directories, files, mappings and choices, and holds what the plan promised against what is then in the database.</summary>
public sealed class PreviewEqualsCommitTests
{
    const int Lists = 60;

    static readonly string[] Packages = ["Induction", "Hygiene"];
    static readonly string[] Fields = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, FieldKeys.Package];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // What is drawn comes of a seed alone, which a failure names: set CsCheck_Seed to it to see the failure again.
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Confirming_does_what_the_preview_said_and_nothing_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        PackageChoice[] packages = [await SampleImportTests.PackageAsync(database, Packages[0], "Fire safety", "Lifting"), await SampleImportTests.PackageAsync(database, Packages[1], "Hands")];
        var courses = new Dictionary<Guid, int> { [packages[0].PackageId] = 2, [packages[1].PackageId] = 1 };
        var fields = await FieldsAsync(database);

        await RandomLists.Draw([.. fields.Select(f => CustomValueField.KeyOf(f.Id))], packages).Array[Lists].SampleAsync(
            lists => ImportAllAsync(database, lists, fields.ToDictionary(f => f.Id, f => f.Name), courses), iter: 1, threads: 1, print: _ => $"{Lists} lists");

        Assert.True(await database.WithAsync(db => db.Learners.CountAsync(Cancellation)) > 10);
    }

    static async Task ImportAllAsync(TestDatabase database, RandomList[] lists, Dictionary<Guid, string> fieldNames, Dictionary<Guid, int> courses)
    {
        var flow = new ImportFlow(database);

        foreach (var (list, number) in lists.Select((l, i) => (l, i)))
        {
            await ChangeDirectoryAsync(database, number, list.Setup.Packages);
            await TrainAsync(database, flow, number, list.Setup.Packages, fieldNames, courses);

            if (!ListTable.TryOpen(ListSource.FromBytes("list.csv", list.ToCsv()), ReadingOptions, ReadingBudget.Default, out _, out _, Cancellation))
                continue;

            var import = await flow.UploadAsync("list.csv", list.ToCsv(), list.Setup with { Reading = ReadingOptions });
            await database.WithAsync(db => ImportDraft.LeaveOutAsync(db, import.Id, list.LeaveOutLine, true, Cancellation));
            await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, list.CorrectLine, Array.IndexOf(list.Columns, FieldKeys.Email) + 1, $"corrected{number}@x.example", Cancellation));

            var expected = await database.WithAsync(db => DirectorySnapshot.TakeAsync(db, Cancellation));
            var (rows, totals, seen) = await flow.PreviewAsync(import.Id);
            expected.Apply(rows, fieldNames, p => courses[p.PackageId]);

            var confirmed = await flow.ConfirmAsync(import.Id, seen);

            if (totals.Create + totals.Update == 0)
            {
                Assert.Equal("import.nothing_to_do", confirmed.Refusal?.Code);
                continue;
            }

            Assert.False(confirmed.IsRefused);
            await flow.WorkAsync(import.Id);

            var actual = await database.WithAsync(db => DirectorySnapshot.TakeAsync(db, Cancellation));
            Assert.Equal($"List {number}\n{expected}", $"List {number}\n{actual}");

            var done = await flow.FindAsync(import.Id);
            Assert.Equal((ImportStatus.Done, totals.Create, totals.Update, totals.Skip, totals.Reject, totals.Assignments), (done.Status, done.Created, done.Updated, done.Skipped, done.Rejected, done.Assigned));
            Assert.Equal(totals.Rows, totals.Create + totals.Update + totals.Skip + totals.Reject);

            var outcomes = await flow.OutcomesAsync(import.Id);
            Assert.Equal(rows.Select(r => (r.Line, string.Join(' ', r.Problems.Where(Lasts)))), outcomes.Select(o => (o.Line, string.Join(' ', o.Problems.Where(Lasts)))));
            Assert.Equal(
                totals.NewGroups.Select(Group.KeyOf).Order(StringComparer.Ordinal),
                outcomes.Where(o => o.Result is RowResult.Created or RowResult.Updated).SelectMany(o => o.Problems).Where(p => !Lasts(p)).Select(p => Group.KeyOf(p.Value!)).Order(StringComparer.Ordinal));
        }
    }

    // Of a new group the preview says that it will be created, and the receipt, once, that it was.
    static bool Lasts(Problem problem) => problem.Code is not (ProblemCodes.GroupNew or ProblemCodes.GroupSimilar);

    // A list made of everybody there is: to be assigned, re-assigned, and now and then archived.
    static async Task TrainAsync(TestDatabase database, ImportFlow flow, int number, IReadOnlyList<PackageChoice> packages, Dictionary<Guid, string> fieldNames, Dictionary<Guid, int> courses)
    {
        var purpose = number % 10 == 9 ? ImportPurpose.Archive : number % 2 == 0 ? ImportPurpose.Assign : ImportPurpose.Reassign;
        var learners = await database.WithAsync(async db => (await db.Learners.AsNoTracking().ToListAsync(Cancellation)).OrderBy(l => l.EmailKey, StringComparer.Ordinal).Where((_, i) => purpose != ImportPurpose.Archive || i % 5 == 0).Select(l => l.Id).ToList());

        if (learners.Count == 0 || packages.Count == 0)
            return;

        var namesPackages = number % 3 == 1 && purpose != ImportPurpose.Archive;
        var import = namesPackages
            ? await NamingPackagesAsync(database, flow, purpose, learners)
            : (await database.WithAsync(db => TrainingLists.OfLearnersAsync(db, database.Clock, "Ann", purpose, AssignmentSource.Person, learners, packages[0], null, Cancellation))).Get();
        var expected = await database.WithAsync(db => DirectorySnapshot.TakeAsync(db, Cancellation));
        var (rows, totals, seen) = await flow.PreviewAsync(import.Id);
        expected.Apply(rows, fieldNames, p => courses[p.PackageId]);

        if ((await flow.ConfirmAsync(import.Id, seen)).IsRefused)
        {
            Assert.Equal(0, totals.Applied);
            return;
        }

        await flow.WorkAsync(import.Id);
        var done = await flow.FindAsync(import.Id);

        Assert.Equal($"List {number}\n{expected}", $"List {number}\n{await database.WithAsync(db => DirectorySnapshot.TakeAsync(db, Cancellation))}");
        Assert.Equal((totals.Reassign, totals.Assign, totals.Archive, totals.Skip, totals.Reject), (done.Reassigned, done.Assigned - done.Reassigned, done.Archived, done.Skipped, done.Rejected));
        Assert.Equal(learners.Count * (namesPackages ? Packages.Length : 1), totals.Rows);
    }

    // Everybody once for each package, so that the rows of one person are in different batches of a long list.
    static async Task<Import> NamingPackagesAsync(TestDatabase database, ImportFlow flow, ImportPurpose purpose, List<Guid> learners)
    {
        var people = await database.WithAsync(db => db.Learners.AsNoTracking().Where(l => learners.Contains(l.Id)).OrderBy(l => l.Id).ToListAsync(Cancellation));
        using var list = new StringWriter();
        DelimitedText.WriteRecord(list, Fields);

        foreach (var package in Packages)
        {
            foreach (var learner in people)
                DelimitedText.WriteRecord(list, [learner.FirstName, learner.LastName, learner.Email, package]);
        }

        var mapping = Fields.Select((f, i) => new ColumnChoice(i + 1, f, MappingHow.Given)).ToList();
        return await flow.UploadTextAsync(list.ToString(), new() { Purpose = purpose, Split = true, Reading = ReadingOptions, Mapping = mapping });
    }

    // Every file has a header of no meaning, and its columns are given by hand.
    static ReadingOptions ReadingOptions { get; } = new() { HeaderLine = 1, Delimiter = ",", Quote = '"', Encoding = "utf-8" };

    static async Task<List<CustomField>> FieldsAsync(TestDatabase database)
    {
        foreach (var kind in Enum.GetValues<CustomFieldKind>())
        {
            var added = await database.WithAsync(db => CustomFieldEditing.AddAsync(db, database.Clock, "Ann", $"Field {kind}", kind, kind == CustomFieldKind.Choice ? ["Day", "Night"] : [], Cancellation));
            Assert.False(added.IsRefused, added.Refusal?.Message);
        }

        return await database.WithAsync(async db => (await db.CustomFields.AsNoTracking().ToListAsync(Cancellation)).OrderBy(f => f.Kind).ToList());
    }

    // By address and name, for ids are others in every run.
    static Task ChangeDirectoryAsync(TestDatabase database, int number, IReadOnlyList<PackageChoice> packages) => database.WithAsync(async db =>
    {
        var active = (await db.Learners.AsNoTracking().Where(l => l.ArchivedAt == null).ToListAsync(Cancellation)).OrderBy(l => l.EmailKey, StringComparer.Ordinal).ToList();
        var groups = (await db.Groups.AsNoTracking().Where(g => g.RemovedAt == null).ToListAsync(Cancellation)).OrderBy(g => g.NameKey, StringComparer.Ordinal).ToList();

        if (active.Count > 0 && number % 3 == 0)
            await Archiving.ArchiveAsync(db, database.Clock, "Ann", active[number % active.Count].Id, Cancellation);

        if (groups.Count > 0 && number % 7 == 0)
            await GroupEditing.RemoveAsync(db, database.Clock, "Ann", groups[number % groups.Count].Id, Cancellation);
        else if (groups.Count > 0 && packages.Count > 0)
            await StandingPackages.PlaceAsync(db, database.Clock, "Ann", groups[number % groups.Count].Id, packages[0].PackageId, 30, Cancellation);
    });
}
