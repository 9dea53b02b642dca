using Microsoft.AspNetCore.Http.Extensions;

namespace Muster.Web.Learners;

/// <summary>Where a learner's record is, and what can be done there.</summary>
static class LearnerAddress
{
    public static string Of(Guid id, string? said = null) => $"/learners/{id}{(said is null ? "" : $"?said={said}")}";

    /// <param name="package">Null where it is still to be chosen.</param>
    /// <param name="back">Where to go on afterwards; null for the record.</param>
    public static string Assign(Guid id, Guid? package = null, string? back = null)
    {
        var query = new QueryBuilder();

        if (package is { } chosen)
            query.Add("package", chosen.ToString());

        if (back is not null)
            query.Add("back", back);

        return $"{Of(id)}/assignments/new{query}";
    }

    public static string Undo(Guid id, Guid assignment) => $"{Of(id)}/assignments/{assignment}/undo";

    public static string Result(Guid attempt) => $"/attempts/{attempt}/result";

    public static string Archive(Guid id, string? back = null) =>
        $"{Of(id)}/archival{(back is null ? "" : new QueryBuilder { { "back", back } })}";

    public static string Changes(Guid id) => $"{Of(id)}/changes";
}
