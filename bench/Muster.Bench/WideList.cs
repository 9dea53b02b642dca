using System.Globalization;
using System.Text;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Persistence;

namespace Muster.Bench;

/// <summary>The people of <see cref="InventedList"/> as another program exports them: all in quotes, which some cells need, with custom fields and a column that is none.</summary>
static class WideList
{
    static readonly string[] Columns = ["Staff Number", "First Name", "Last Name", "Email Address", "Group", "Started", "Site", "Hours", "Driver", "Remarks"];
    static readonly string[] Sites = ["North", "South", "East"];

    public static IReadOnlyList<NewField> Fields { get; } =
    [
        new(Ids.Next(TimeProvider.System), "Staff Number", CustomFieldKind.Text, []),
        new(Ids.Next(TimeProvider.System), "Started", CustomFieldKind.Date, []),
        new(Ids.Next(TimeProvider.System), "Site", CustomFieldKind.Choice, Sites),
        new(Ids.Next(TimeProvider.System), "Hours", CustomFieldKind.Number, []),
        new(Ids.Next(TimeProvider.System), "Driver", CustomFieldKind.YesNo, []),
    ];

    public static IReadOnlyList<ColumnChoice> Mapping { get; } = [.. Columns.Select((name, i) => new ColumnChoice(i + 1, KeyOf(name), MappingHow.Given))];

    public static void Write(Stream stream, int rows)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write(string.Join(';', Columns) + "\n");

        for (var i = 0; i < rows; i++)
        {
            var person = InventedList.Person(i, salt: 7);
            var groups = $"{InventedList.GroupNames[person.Group]};{InventedList.GroupNames[(person.Group + 3) % InventedList.GroupNames.Count]}";
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"{100_000 + i:000000}\";\"{person.First}\";\"{person.Last}\";\"{person.Email}\";\"{groups}\";"));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\"{1 + (i % 28):00}/{1 + (i % 12):00}/{2000 + (i % 20)}\";\"{Sites[i % Sites.Length]}\";\"{20 + (i % 20)}.5\";\"{(i % 2 == 0 ? "yes" : "no")}\";\"said \"\"hello\"\" {i}\"\n"));
        }
    }

    static string? KeyOf(string column) => column switch
    {
        "First Name" => FieldKeys.FirstName,
        "Last Name" => FieldKeys.LastName,
        "Email Address" => FieldKeys.Email,
        "Group" => FieldKeys.Group,
        _ => Fields.FirstOrDefault(f => f.Name == column) is { } field ? FieldKeys.Custom(field.Id) : null,
    };
}
