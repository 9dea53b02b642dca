using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Organisations;
using Muster.Problems;
using Muster.Tests.Intake;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Tests.Imports.Planning;

/// <summary>A list planned in memory: file, setup, corrections and directory in, rows out.</summary>
sealed class PlannedList
{
    public const string Header = "First Name,Last Name,Email Address,Group\n";

    static readonly ReadingOptions Plain = new() { HeaderLine = 1, Delimiter = ",", Quote = '"', Encoding = "utf-8" };

    readonly Dictionary<string, KnownLearner> _learners = [];

    public ImportSetup Setup { get; set; } = new();

    public string Locale { get; init; } = "en-GB";

    public List<CustomField> Fields { get; } = [];

    public List<Group> Groups { get; } = [];

    public List<Correction> Corrections { get; } = [];

    public PlanTotals Totals { get; private set; } = new();

    public Group Group(string name)
    {
        var group = new Group(Guid.NewGuid(), name, 1);
        Groups.Add(group);
        return group;
    }

    public CustomField Field(string name, CustomFieldKind kind = CustomFieldKind.Text, params string[] options)
    {
        var field = new CustomField(Guid.NewGuid(), name, kind, options, 1);
        Fields.Add(field);
        return field;
    }

    public KnownLearner Learner(
        string firstName, string lastName, string email, bool archived = false, Group? group = null, (CustomField Field, string Value)[]? custom = null, Guid? current = null, AssignmentProgress progress = AssignmentProgress.NotStarted)
    {
        var values = CustomValues.Of((custom ?? []).Select(c => KeyValuePair.Create(c.Field.Id, c.Value)));
        var assignments = current is { } package ? new Dictionary<Guid, KnownAssignment> { [package] = new(Guid.NewGuid(), progress, DateTimeOffset.UnixEpoch, 2, 1, null) } : [];
        var learner = new KnownLearner(Guid.NewGuid(), firstName, lastName, email, email.ToLowerInvariant(), values, archived, 1, group is null ? [] : [group.Id], assignments);
        _learners.Add(learner.EmailKey, learner);
        return learner;
    }

    public List<Package> Packages { get; } = [];

    public void Correct(int line, int column, string value) => Corrections.Add(new Correction(Guid.Empty, line, column, value));

    public void LeaveOut(int line) => Corrections.Add(new Correction(Guid.Empty, line, Correction.WholeRow, ""));

    public ImportPlan PlanOf(string csv) => PlanOf(Lists.Open(csv, Setup.Reading == ReadingOptions.FindOut ? Plain : Setup.Reading));

    public ImportPlan PlanOf(ListTable table)
    {
        var catalogue = new DirectoryCatalogue(1, new Organisation { Locale = Locale }, Fields, new KnownGroups(Groups), new Dictionary<Guid, PackageVersion>(), Packages.ToDictionary(p => p.Id), StandingCatalogue.Empty);
        return ImportPlan.Of(table, Setup, Corrections, catalogue);
    }

    public DirectoryView Directory => new(_learners, new Dictionary<string, long>());

    public List<PlannedRow> Rows(string csv) => Rows(PlanOf(csv));

    public List<PlannedRow> Rows(ImportPlan plan)
    {
        Assert.DoesNotContain(plan.Problems, p => p.IsError);
        var planner = plan.NewPlanner(plan.Catalogue.Groups);
        List<PlannedRow> rows = [.. plan.Batches(TestContext.Current.CancellationToken).SelectMany(batch => batch.Select(row => planner.Plan(row, Directory)))];
        Totals = new PlanTotals();
        rows.ForEach(row => Totals.Count(row, plan.Catalogue.Groups, _ => 2, Setup));
        return rows;
    }

    /// <param name="csv">A row below the usual header.</param>
    public PlannedRow Row(string csv) => Assert.Single(Rows(Header + csv + "\n"));

    public static IEnumerable<(string Code, Severity Severity, string? Field)> Told(PlannedRow row) => row.Problems.Select(p => (p.Code, p.Severity, p.Field));
}
