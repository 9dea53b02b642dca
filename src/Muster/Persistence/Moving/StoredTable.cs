using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Persistence.Moving;

/// <summary>A table as the model has it. Nothing here names one, so that a new one is moved without being listed.</summary>
sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns)
{
    const string LeasePrefix = "lease_";

    /// <summary>What the table is called in a statement; a column may well be called "column".</summary>
    public string Quoted => Quote(Name);

    public string QuotedColumns => string.Join(", ", Columns.Select(c => Quote(c.Name)));

    /// <summary>All tables, each after those that its rows refer to.</summary>
    public static IReadOnlyList<StoredTable> AllOf(MusterDb db)
    {
        var waiting = db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
        var sorted = new List<ITable>();

        while (waiting.Find(t => ParentsOf(t).All(sorted.Contains)) is { } next)
        {
            waiting.Remove(next);
            sorted.Add(next);
        }

        return waiting.Count == 0
            ? [.. sorted.Select(Of)]
            : throw new InvalidOperationException($"{waiting[0].Name} refers to itself in a circle: its rows cannot be moved one after another.");
    }

    /// <summary>For rows as arrays, in the order of the columns.</summary>
    public BulkTable<object?[]> ForWriting() =>
        new(Quoted, 0, [.. Columns.Select((c, i) => new BulkColumn<object?[]>(Quote(c.Name), c.Type, row => row[i]))]);

    public static string Quote(string name) => $"\"{name}\"";

    static IEnumerable<ITable> ParentsOf(ITable table) => table.ForeignKeyConstraints.Select(k => k.PrincipalTable).Where(p => p != table);

    static StoredTable Of(ITable table) => new(table.Name, [.. table.Columns.Select(c => Of(c, c.PropertyMappings[0].Property))]);

    static StoredColumn Of(IColumn column, IProperty property) => new(
        column.Name,
        TypeOf(property),
        column.Name.StartsWith(LeasePrefix, StringComparison.Ordinal) && column.IsNullable,
        property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && TypeOf(property) is BulkType.Number or BulkType.Long);

    // What each database makes of these is its own affair; what a value converter makes of anything else is one of these.
    static BulkType TypeOf(IProperty property) =>
        KnownTypeOf(property.ClrType) ?? KnownTypeOf(property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType)
        ?? throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name}: a {property.ClrType.Name} cannot be moved.");

    static BulkType? KnownTypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(Guid) => BulkType.Id,
        var t when t == typeof(string) => BulkType.Text,
        var t when t == typeof(DateTimeOffset) => BulkType.Instant,
        var t when t == typeof(DateOnly) => BulkType.Date,
        var t when t == typeof(int) => BulkType.Number,
        var t when t == typeof(long) => BulkType.Long,
        var t when t == typeof(double) => BulkType.Real,
        var t when t == typeof(bool) => BulkType.YesNo,
        var t when t == typeof(byte[]) => BulkType.Bytes,
        _ => null,
    };
}
