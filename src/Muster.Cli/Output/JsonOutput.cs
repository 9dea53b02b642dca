using System.Text.Encodings.Web;
using System.Text.Json;

namespace Muster.Cli.Output;

/// <summary>One JSON document on standard output. Rows are written as they come: a million of them fit in any memory.</summary>
static class JsonOutput
{
    const int FlushAt = 1 << 16;

    // Not for a web page: an umlaut stays readable.
    static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    static readonly JsonSerializerOptions Serializing = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Something of a document is on standard output.</summary>
    public static bool HasBegun { get; private set; }

    public static Task WriteAsync<T>(T document, CancellationToken cancellation) =>
        WriteAsync(
            (writer, serializing) =>
            {
                JsonSerializer.Serialize(writer, document, serializing);
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary><c>{"rows":[..]}</c></summary>
    public static Task WriteRowsAsync<T>(IEnumerable<T> rows, CancellationToken cancellation) =>
        WriteAsync(new { rows }, cancellation);

    /// <inheritdoc cref="WriteRowsAsync{T}(IEnumerable{T}, CancellationToken)"/>
    public static Task WriteRowsAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation) =>
        WriteAsync(
            async (writer, serializing) =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("rows");

                await foreach (var row in rows.WithCancellation(cancellation))
                {
                    JsonSerializer.Serialize(writer, row, serializing);
                    await FlushWhenLongAsync(writer, cancellation);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            cancellation);

    public static Task FlushWhenLongAsync(Utf8JsonWriter writer, CancellationToken cancellation) =>
        writer.BytesPending > FlushAt ? FlushAsync(writer, cancellation) : Task.CompletedTask;

    /// <summary>A document that the caller writes piece by piece.</summary>
    public static async Task WriteAsync(Func<Utf8JsonWriter, JsonSerializerOptions, Task> write, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await using var writer = new Utf8JsonWriter(output, Writing);

        try
        {
            await write(writer, Serializing);
        }
        catch (Exception)
        {
            // What is not out yet stays in: the reason comes as a document of its own.
            writer.Reset(Stream.Null);
            throw;
        }

        await FlushAsync(writer, cancellation);
        output.WriteByte((byte)'\n');
    }

    static Task FlushAsync(Utf8JsonWriter writer, CancellationToken cancellation)
    {
        HasBegun = true;
        return writer.FlushAsync(cancellation);
    }
}
