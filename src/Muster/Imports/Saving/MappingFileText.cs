using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Muster.CustomFields;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.Imports.Saving;

/// <summary>A mapping's file as text: JSON that a person can read and write. One that comes in is data from a stranger.</summary>
public static class MappingFileText
{
    /// <summary>Bytes of a file: the largest mapping that can be kept takes fewer.</summary>
    public const int MostBytes = 1 << 19;

    const int Depth = 6;

    static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = Depth,
        Converters = { new JsonStringEnumConverter<CustomFieldKind>(new LowerCase(), allowIntegerValues: false), new JsonStringEnumConverter<RowWriting>(new LowerCase(), allowIntegerValues: false) },
    };

    public static string Write(MappingFile file) => JsonSerializer.Serialize(file, Format) + "\n";

    public static async Task<Outcome<MappingFile>> ReadAsync(Stream content, CancellationToken cancellation)
    {
        var bytes = new byte[MostBytes + 1];
        var length = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return length > MostBytes ? Refusal.Invalid(ProblemCodes.FileTooLarge, "The file is larger than 512 KB, so it is no mapping. Choose a file that was downloaded as one.") : Read(bytes.AsSpan(0, length));
    }

    static Outcome<MappingFile> Read(ReadOnlySpan<byte> text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<MappingFile>(text.StartsWith("\ufeff"u8) ? text[3..] : text, Format);
            return WhyNot(file) is { } refusal ? refusal : file!;
        }
        catch (JsonException wrong)
        {
            return NoMapping($"It goes wrong {(wrong.LineNumber is { } line ? $"on line {line + 1:N0}" : "somewhere")}{(wrong.Path is { Length: > 2 } path ? $", at “{path[2..]}”" : "")}. Correct it, or choose a file that was downloaded as a mapping.");
        }
    }

    static Refusal? WhyNot(MappingFile? file) =>
        file?.Muster != MappingFile.Kind ? NoMapping("It is to begin with { \"muster\": \"mapping\", \"version\": 1. Choose a file that was downloaded as a mapping.")
        : file.Version is null or < 1 ? NoMapping("It does not say which version it is: “version” is to be 1.")
        : file.Version > MappingFile.CurrentVersion ? Refusal.Invalid("mapping.newer", $"The file was made by a newer Muster (version {file.Version}, this one knows {MappingFile.CurrentVersion}). Update this Muster, or save the mapping here anew.", "version")
        : null;

    static Refusal NoMapping(string because) => Refusal.Invalid("mapping.unreadable", $"This file is no mapping. {because}");
}
