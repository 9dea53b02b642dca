using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Intake.Encodings;
using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>Brings the values that rows stumble over together with what is probably meant.</summary>
public static class ValuesToSettle
{
    static readonly string[] YesOrNo = ["Yes", "No"];

    /// <summary>A choice of more is better made where all values of the column are seen.</summary>
    const int MostOptions = 6;

    /// <summary>Those with one likely meaning first, then those to choose from; among them the most frequent.</summary>
    public static IReadOnlyList<ValueToSettle> Of(ImportPlan plan, TroubledValues troubled, CancellationToken cancellation)
    {
        var groups = new Lazy<SimilarGroups>(() => new SimilarGroups(plan.Catalogue.Groups, plan.Census(cancellation)));

        return
        [
            .. troubled.All
                .Select(found => (Found: found, Column: ColumnOf(plan, found.Code, found.Field)))
                .Where(f => f.Column > 0)
                .Select(f => new ValueToSettle(f.Found.Code, f.Column, f.Found.Field, Shown(f.Found.Code, f.Found.Value), f.Found.Rows, Meant(plan, f.Found.Code, f.Column, f.Found.Value, groups)))
                .OrderBy(v => v.Meant.Count switch { 1 => 0, > 1 => 1, _ => 2 })
                .ThenByDescending(v => v.Rows)
                .ThenBy(v => v.Value, StringComparer.Ordinal),
        ];
    }

    static string Shown(string code, string value) => code == ProblemCodes.EmailDomainSuspicious ? $"{Replacement.Domain}{value}" : value;

    static IReadOnlyList<string> Meant(ImportPlan plan, string code, int column, string value, Lazy<SimilarGroups> groups) => code switch
    {
        ProblemCodes.GroupSimilar or ProblemCodes.GroupUnknown => Only(groups.Value.Find(value)),
        ProblemCodes.EmailDomainSuspicious => Only(DomainTypos.Likely(value) is { } likely ? $"@{likely}" : null),
        ProblemCodes.TextGarbled => Only(GarbledText.Mended(value, plan.Table.Reading.Encoding)),
        _ => plan.Fields.Find(plan.Mapping.Choices[column - 1].Field) is CustomValueField { Field: var field } ? OfCustom(field, value) : [],
    };

    static IReadOnlyList<string> OfCustom(CustomField field, string value) => field.Kind switch
    {
        CustomFieldKind.YesNo => YesOrNo,
        CustomFieldKind.Choice => NearOption.Of(field, value) is { } near ? [near] : field.Options.Count <= MostOptions ? field.Options : [],
        _ => [],
    };

    static IReadOnlyList<string> Only(string? meant) => meant is null ? [] : [meant];

    // What reading says of a cell names the column; everything else names the field.
    static int ColumnOf(ImportPlan plan, string code, string name) => code == ProblemCodes.TextGarbled
        ? plan.Table.Reading.Columns.ToList().IndexOf(name) + 1
        : plan.Mapping.Columns.FirstOrDefault(c => c.Field.Name == name)?.Index + 1 ?? 0;
}
