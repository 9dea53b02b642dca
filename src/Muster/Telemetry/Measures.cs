using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Muster.Telemetry;

/// <summary>What a running Muster tells of its work: numbers, durations and ids, nothing of a person. Whoever listens gets it; where nobody does, it costs nothing.</summary>
public static class Measures
{
    /// <summary>Of the meter and of the activity source.</summary>
    public const string Name = "Muster";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);
    static readonly Counter<long> Rows = Meter.CreateCounter<long>("muster.import.rows", "{row}", "Rows of lists applied, by what became of them.");
    static readonly Counter<long> Batches = Meter.CreateCounter<long>("muster.import.batches", "{batch}", "Batches of lists applied.");
    static readonly Histogram<double> BatchDuration = Meter.CreateHistogram<double>("muster.import.batch.duration", "s", "From planning a batch to its commit.");
    static readonly Gauge<int> QueueDepth = Meter.CreateGauge<int>("muster.import.queue", "{import}", "Imports to be applied or undone, those in work included.");
    static readonly Gauge<int> MailQueueDepth = Meter.CreateGauge<int>("muster.mail.queue", "{mail}", "Mails that wait for their turn, or for a mail server.");
    static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("muster.mail.deliveries", "{mail}", "Mails handed to the mail server, by what it made of them.");
    static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>("muster.database.call.duration", "s", "Commands to the database; bulk writes are part of their batch.");

    /// <summary>Counting what waits is work: it is for listeners only.</summary>
    public static bool IsMailQueueWanted => MailQueueDepth.Enabled;

    public static Activity? WorkOn(Guid import) => Begin("import.work", import);

    /// <param name="batch">The first of those that are applied together.</param>
    public static Activity? Apply(Guid import, int batch) => Begin("import.batch", import)?.SetTag("muster.batch", batch);

    /// <summary>Once it is committed.</summary>
    public static void Applied(AppliedBatch batch)
    {
        Batches.Add(1);
        BatchDuration.Record(batch.Took.TotalSeconds);
        Count("created", batch.Created);
        Count("updated", batch.Updated);
        Count("skipped", batch.Skipped);
        Count("rejected", batch.Rejected);
        Count("reassigned", batch.Reassigned);
        Count("archived", batch.Archived);
    }

    public static void Waiting(int imports) => QueueDepth.Record(imports);

    public static void MailsWaiting(int mails) => MailQueueDepth.Record(mails);

    /// <param name="outcome">taken, later, refused or unknown.</param>
    public static void Delivered(string outcome) => Deliveries.Add(1, new KeyValuePair<string, object?>("muster.outcome", outcome));

    public static void Called(string database, TimeSpan took, bool failed) =>
        CallDuration.Record(took.TotalSeconds, new("db.system.name", database), new("muster.failed", failed));

    static Activity? Begin(string name, Guid import) => Source.StartActivity(name)?.SetTag("muster.import", import);

    static void Count(string outcome, int rows)
    {
        if (rows > 0)
            Rows.Add(rows, new KeyValuePair<string, object?>("muster.outcome", outcome));
    }
}
