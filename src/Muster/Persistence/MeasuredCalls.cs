using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Muster.Telemetry;

namespace Muster.Persistence;

/// <summary>Tells how long the database takes to answer.</summary>
/// <param name="database">As OpenTelemetry names it.</param>
sealed class MeasuredCalls(string database) : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Measure(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Measure(eventData);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Measure(eventData);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Measure(eventData);
        return ValueTask.FromResult(result);
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Measure(eventData, failed: true);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Measure(eventData, failed: true);
        return Task.CompletedTask;
    }

    void Measure(CommandEndEventData call, bool failed = false) => Measures.Called(database, call.Duration, failed);
}
