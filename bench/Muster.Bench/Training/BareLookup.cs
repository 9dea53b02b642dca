using Microsoft.EntityFrameworkCore;

namespace Muster.Bench.Training;

/// <summary>The limit: fifty rows by their index, one prepared statement on an open connection, nothing made of them.</summary>
static class BareLookup
{
    const string Sql = "SELECT learner_id, id, package_id, assigned_at, progress FROM assignments WHERE state = 0 AND NOT learner_archived ORDER BY assigned_at, id LIMIT 50";

    public static Task<Measurement> MeasureAsync(BenchDatabase database) => database.WithAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Sql;
        await command.PrepareAsync();

        return await Measurement.OfAsync("Fifty rows by the index, bare", target: null, async _ =>
        {
            await using var rows = await command.ExecuteReaderAsync();

            while (await rows.ReadAsync())
                rows.GetInt32(4);
        });
    });
}
