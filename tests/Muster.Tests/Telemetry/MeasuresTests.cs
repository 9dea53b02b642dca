using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Telemetry;
using Muster.Tests.Databases;
using Muster.Tests.Imports;
using Muster.Tests.Mail;

namespace Muster.Tests.Telemetry;

// Meters belong to the process: other tests would be counted too.
[CollectionDefinition(nameof(MeasuresTests), DisableParallelization = true)]
[Collection(nameof(MeasuresTests))]
public sealed class MeasuresTests
{
    const string List = "First Name,Last Name,Email Address\n";
    const int Rows = 600;

    public static TheoryData<DatabaseKind, bool> Ways => new()
    {
        { DatabaseKind.Sqlite, false }, { DatabaseKind.Sqlite, true }, { DatabaseKind.Postgres, false }, { DatabaseKind.Postgres, true },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task Rows_and_batches_are_counted_as_they_are_committed_and_calls_are_timed(DatabaseKind kind, bool allOrNothing)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var rows = string.Concat(Enumerable.Range(0, Rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"Ann,Lee,p{i}@x.example\n")));
        var import = await flow.UploadTextAsync(List + rows, new ImportSetup { Split = true, AllOrNothing = allOrNothing });
        await flow.ConfirmAsync(import.Id);
        using var heard = new Heard();

        await database.Services.GetRequiredService<ImportWork>().NextAsync(TestContext.Current.CancellationToken);
        await flow.WorkAsync(import.Id);

        Assert.Equal(Rows, heard.Sum("muster.import.rows"));
        Assert.Equal(3, heard.Sum("muster.import.batches"));
        Assert.Equal(3, heard.Times("muster.import.batch.duration"));
        Assert.Equal(1, heard.Sum("muster.import.queue"));
        Assert.NotEqual(0, heard.Times("muster.database.call.duration"));
        Assert.Equal(allOrNothing ? ["import.batch", "import.work"] : ["import.batch", "import.batch", "import.work"], heard.Activities.Order());
        Assert.DoesNotContain(heard.Tags, tag => tag.Contains("x.example", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Mails_that_wait_are_counted_now_and_then_and_those_handed_over_by_what_became_of_them(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await using var server = SmtpServer.Started();
        server.OnMail = mail => mail.Recipient.StartsWith("bo", StringComparison.Ordinal) ? "550 No such person" : "250 OK";
        var flow = new MailFlow(database);
        await flow.TellAsync();
        using var heard = new Heard();
        var worker = flow.Worker(server);

        await worker.DoAsync(TestContext.Current.CancellationToken);
        await worker.DoAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, 1), (heard.Sum("muster.mail.queue"), heard.Times("muster.mail.queue")));
        Assert.Equal(["refused", "taken"], heard.Outcomes("muster.mail.deliveries").Order());

        clock.Advance(TimeSpan.FromMinutes(1));
        await worker.DoAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, 2), (heard.Sum("muster.mail.queue"), heard.Times("muster.mail.queue")));
    }

    /// <summary>Everything that Muster tells while this listens.</summary>
    sealed class Heard : IDisposable
    {
        readonly ConcurrentQueue<(string Name, double Value, string? Outcome)> _values = [];
        readonly ConcurrentQueue<Activity> _activities = [];
        readonly MeterListener _meters = new();
        readonly ActivityListener _sources;

        public Heard()
        {
            _meters.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Measures.Name)
                    listener.EnableMeasurementEvents(instrument);
            };
            _meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
            _meters.Start();

            _sources = new ActivityListener
            {
                ShouldListenTo = source => source.Name == Measures.Name,
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStopped = _activities.Enqueue,
            };
            ActivitySource.AddActivityListener(_sources);
        }

        public IEnumerable<string> Activities => _activities.Select(a => a.OperationName);

        public IEnumerable<string> Tags => _activities.SelectMany(a => a.TagObjects).Select(t => $"{t.Value}");

        public double Sum(string name) => _values.Where(v => v.Name == name).Sum(v => v.Value);

        public int Times(string name) => _values.Count(v => v.Name == name);

        public IEnumerable<string?> Outcomes(string name) => _values.Where(v => v.Name == name).Select(v => v.Outcome);

        void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string? outcome = null;

            foreach (var (key, word) in tags)
                outcome = key == "muster.outcome" ? (string?)word : outcome;

            _values.Enqueue((instrument.Name, value, outcome));
        }

        public void Dispose()
        {
            _meters.Dispose();
            _sources.Dispose();
        }
    }
}
