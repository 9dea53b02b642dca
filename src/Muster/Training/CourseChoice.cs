namespace Muster.Training;

/// <summary>A course to go into a package: one that exists, or a title, which is created where no course has it.</summary>
public readonly record struct CourseChoice
{
    CourseChoice(Guid? id, string? title)
    {
        Id = id;
        Title = title;
    }

    public Guid? Id { get; }

    public string? Title { get; }

    public static CourseChoice ById(Guid id) => new(id, null);

    public static CourseChoice ByTitle(string title) => new(null, title);
}
