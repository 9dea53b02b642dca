using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muster.Web.Tests.Plans;

/// <summary>Hears every query to one database, and asks the database how it is answered, before it is.</summary>
sealed class HeardQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    // Of the same query, as other values may have another plan.
    const int MostOfOne = 4;

    readonly string _database;
    readonly Func<DbCommand, IEnumerable<string>> _examine;
    readonly Dictionary<string, int> _times = [];
    readonly List<IDisposable> _subscriptions = [];
    readonly Lock _lock = new();

    /// <param name="database">A part of its connection string that no other one has.</param>
    /// <param name="examine">Gives what is wrong with a query's plan.</param>
    public HeardQueries(string database, Func<DbCommand, IEnumerable<string>> examine)
    {
        (_database, _examine) = (database, examine);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Where the walk is, for what is found.</summary>
    public string Place { get; set; } = "";

    public List<Finding> Findings { get; } = [];

    public int Queries => _times.Count;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: var name, Value: CommandEventData data } && name == RelationalEventId.CommandExecuting.Name && IsQuery(data.Command))
            Examine(data.Command);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    bool IsQuery(DbCommand command) =>
        command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.Connection!.ConnectionString.Contains(_database, StringComparison.Ordinal);

    void Examine(DbCommand command)
    {
        var query = command.CommandText;

        lock (_lock)
        {
            _times[query] = _times.GetValueOrDefault(query) + 1;

            if (_times[query] > MostOfOne)
                return;
        }

        var findings = _examine(command).ToList();
        command.CommandText = query;

        lock (_lock)
            Findings.AddRange(findings.Select(f => new Finding(Place, f, query)));
    }
}
