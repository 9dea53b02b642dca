using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Muster.Persistence;

/// <summary>Table and column names as PostgreSQL likes them unquoted, on both databases, for there is raw SQL too.</summary>
static class SnakeCase
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            entity.SetTableName(Of(entity.GetTableName()!.Replace("AspNet", "", StringComparison.Ordinal)));

            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.Name));

            foreach (var key in entity.GetKeys())
                key.SetName(Of(key.GetName()!));

            foreach (var key in entity.GetForeignKeys())
                key.SetConstraintName(Of(key.GetConstraintName()!));

            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Of(index.GetDatabaseName()!));
        }
    }

    static string Of(string name)
    {
        var snake = new StringBuilder(name.Length + 8);

        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
                snake.Append('_');

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
