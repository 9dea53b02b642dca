using Muster.CustomFields;
using Muster.Groups;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Examples;

/// <summary>What the example organisation is made of before anybody works there.</summary>
sealed class ExampleSetting
{
    static readonly string[] GroupNames =
    [
        "Nursing", "Kitchen", "Maintenance", "Housekeeping", "Reception", "Finance", "Human Resources", "Warehouse", "Care Team North", "Care Team South", "Night Shift", "First Aiders",
    ];

    static readonly string[] Fire = ["Fire Safety", "Data Protection", "Safeguarding"];

    public ExampleSetting(Draw draw, DateTimeOffset begins, DateTimeOffset now, long revision)
    {
        Groups = [.. GroupNames.Select(n => new Group(draw.Id(begins), n, revision))];

        CustomField Field(string name, CustomFieldKind kind, params string[] options) => new(draw.Id(begins), name, kind, options, revision);
        Badge = Field("Badge No", CustomFieldKind.Text);
        Hours = Field("Weekly Hours", CustomFieldKind.Number);
        Started = Field("Start Date", CustomFieldKind.Date);
        Drives = Field("Drives for Work", CustomFieldKind.YesNo);
        Shift = Field("Shift", CustomFieldKind.Choice, "Early", "Late", "Night");

        var courses = new Dictionary<string, Course>();
        PackageOf Offer(string name, params IReadOnlyList<(DateTimeOffset From, string[] Titles)> versions) => new(draw, courses, name, versions);

        // Its courses changed half-way: what was assigned before shows the old ones.
        Annual = Offer("Annual Compliance", (begins, Fire), (now.AddMonths(-11), [.. Fire, "Information Security"]));
        Induction = Offer("Induction", (begins, ["Welcome", "Code of Conduct"]));
        Lifting = Offer("Moving and Handling", (begins, ["Moving People", "Lifting Loads", "Using Hoists"]));
        Courses = [.. courses.Values];
    }

    public IReadOnlyList<Group> Groups { get; }

    public CustomField Badge { get; }

    public CustomField Hours { get; }

    public CustomField Started { get; }

    public CustomField Drives { get; }

    public CustomField Shift { get; }

    public IReadOnlyList<Course> Courses { get; }

    public PackageOf Annual { get; }

    public PackageOf Induction { get; }

    /// <summary>For those who lift: <see cref="Lifts"/>.</summary>
    public PackageOf Lifting { get; }

    public static bool Lifts(Group group) => group.Name is "Nursing" or "Maintenance" or "Warehouse" or "Care Team North" or "Care Team South";

    public void AddTo(MusterDb db)
    {
        db.AddRange(Groups);
        db.AddRange(Badge, Hours, Started, Drives, Shift);
        db.AddRange(Courses);

        foreach (var package in new[] { Annual, Induction, Lifting })
        {
            db.Add(package.Package);
            db.AddRange(package.Versions);
        }
    }

    public sealed class PackageOf
    {
        public PackageOf(Draw draw, Dictionary<string, Course> courses, string name, IReadOnlyList<(DateTimeOffset From, string[] Titles)> versions)
        {
            Package = new Package(draw.Id(versions[0].From), name);
            Versions = [.. versions.Select(v => Version(draw, courses, v.From, v.Titles))];
            Package.Offer(Versions[^1], revision: 1);
        }

        public Package Package { get; }

        public IReadOnlyList<PackageVersion> Versions { get; }

        public PackageVersion At(DateTimeOffset instant) => Versions.Last(v => v.CreatedAt <= instant);

        PackageVersion Version(Draw draw, Dictionary<string, Course> courses, DateTimeOffset from, string[] titles)
        {
            var version = new PackageVersion(draw.Id(from), Package.Id, from);

            foreach (var title in titles)
            {
                if (!courses.TryGetValue(title, out var course))
                    courses[title] = course = new Course(draw.Id(from), title);

                version.Courses.Add(new PackageCourse(version.Id, version.Courses.Count + 1, course.Id, title));
            }

            return version;
        }
    }
}
