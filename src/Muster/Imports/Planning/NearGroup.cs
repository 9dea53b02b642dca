using Muster.Imports.Fields;

namespace Muster.Imports.Planning;

/// <summary>A group name of the file that no group has, and the group it is nearly spelt like.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Rows">How many rows name it.</param>
public sealed record NearGroup(int Column, string Name, string Near, int Rows)
{
    /// <summary>Replacing the name wherever it stands.</summary>
    public Replacement Replacement => new(Column, Name, Near);

    /// <summary>All of a list, the most frequent first.</summary>
    public static IReadOnlyList<NearGroup> Of(ImportPlan plan, CancellationToken cancellation)
    {
        if (plan.Mapping.Columns.FirstOrDefault(c => c.Field.Key == FieldKeys.Group) is not { Index: var index })
            return [];

        var census = plan.Census(cancellation);
        var similar = new SimilarGroups(plan.Catalogue.Groups, census);

        return
        [
            .. from named in census.Groups
               where plan.Catalogue.Groups.Named(named.Name) is null
               let near = similar.Find(named.Name)
               where near is not null
               orderby named.Count descending, named.Name
               select new NearGroup(index + 1, named.Name, near, named.Count),
        ];
    }
}
