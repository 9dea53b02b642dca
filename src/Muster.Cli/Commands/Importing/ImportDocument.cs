using System.Text.Json;
using Muster.Cli.Output;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Cli.Commands.Importing;

/// <summary>What <c>import --json</c> prints. Rows are written as they come, for a list may have a million.</summary>
static class ImportDocument
{
    public static object Refused(ImportPurpose purpose, FileReading? reading, IReadOnlyList<ProblemDocument> problems, IReadOnlyList<MappingDocument> mapping) => new
    {
        import = (Guid?)null,
        applied = false,
        file = reading is null ? null : FileDocument.Of(reading),
        problems,
        mapping,
        counts = NothingOf(purpose),
        batches = 0,
        rows = Array.Empty<RowDocument>(),
    };

    public static Task WriteAsync(Guid? import, bool applied, ImportPlan plan, TimeProvider clock, IReadOnlyDictionary<string, int>? counts, int batches, IAsyncEnumerable<RowDocument> rows, string? failure, CancellationToken cancellation) =>
        JsonOutput.WriteAsync(
            async (writer, serializing) =>
            {
                var reading = plan.Table.Reading;
                writer.WriteStartObject();
                Write("import", import);
                Write("applied", applied);

                if (failure is not null)
                    Write("failure", failure);

                Write("file", FileDocument.Of(reading));
                Write("problems", ProblemDocument.Of(plan, clock));
                Write("mapping", MappingDocument.Of(plan, cancellation));
                Write("counts", counts ?? NothingOf(plan.Setup.Purpose));
                Write("batches", batches);
                writer.WriteStartArray("rows");

                await foreach (var row in rows.WithCancellation(cancellation))
                {
                    JsonSerializer.Serialize(writer, row, serializing);
                    await JsonOutput.FlushWhenLongAsync(writer, cancellation);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();

                void Write<T>(string name, T value)
                {
                    writer.WritePropertyName(name);
                    JsonSerializer.Serialize(writer, value, serializing);
                }
            },
            cancellation);

    static IReadOnlyDictionary<string, int> NothingOf(ImportPurpose purpose) => ActionCounts.Of(purpose, new PlanTotals());
}
