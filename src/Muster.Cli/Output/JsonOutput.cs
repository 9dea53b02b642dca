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

    public static Task WriteAsync<T>(T document, CancellationToken cancellation) =>
        WriteAsync(
            writer =>
            {
                JsonSerializer.Serialize(writer, document, Serializing);
                return Task.CompletedTask;
            },
            cancellation);

    /// <summary><c>{"rows":[..]}</c></summary>
    public static Task WriteRowsAsync<T>(IEnumerable<T> rows, CancellationToken cancellation) =>
        WriteAsync(new { rows }, cancellation);

    /// <inheritdoc cref="WriteRowsAsync{T}(IEnumerable{T}, CancellationToken)"/>
    public static Task WriteRowsAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation) =>
        WriteAsync(
            async writer =>
            {
                writer.WriteStartObject();
                writer.WriteStartArray("rows");

                await foreach (var row in rows.WithCancellation(cancellation))
                {
                    JsonSerializer.Serialize(writer, row, Serializing);

                    if (writer.BytesPending > FlushAt)
                        await writer.FlushAsync(cancellation);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            cancellation);

    static async Task WriteAsync(Func<Utf8JsonWriter, Task> write, CancellationToken cancellation)
    {
        await using var output = Console.OpenStandardOutput();
        await using var writer = new Utf8JsonWriter(output, Writing);
        await write(writer);
        await writer.FlushAsync(cancellation);
        output.WriteByte((byte)'\n');
    }
}
