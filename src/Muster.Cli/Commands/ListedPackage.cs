using Muster.Training;

namespace Muster.Cli.Commands;

/// <summary>A package as the command line prints it, with the titles of its courses.</summary>
sealed record ListedPackage(Guid Id, string Name, IReadOnlyList<string> Courses)
{
    public static ListedPackage Of(PackageRow row) => new(row.Id, row.Name, [.. row.Courses.Select(c => c.Title)]);
}
