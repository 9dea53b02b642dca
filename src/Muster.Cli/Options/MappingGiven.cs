using System.CommandLine;
using Muster.CustomFields;
using Muster.Imports.Saving;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Cli.Options;

/// <summary>A mapping to map the columns by: one that is saved, by name, or one in a file.</summary>
sealed class MappingGiven(string description)
{
    const string FileEnding = ".json";

    public Option<string> Option { get; } = new("--mapping") { Description = description, HelpName = "NAME|FILE.json" };

    public static bool IsFile(string given) => given.EndsWith(FileEnding, StringComparison.OrdinalIgnoreCase);

    /// <returns>Null where none is given.</returns>
    public async Task<Outcome<NamedMapping>?> OfAsync(ParseResult parsed, MusterDb db, CancellationToken cancellation)
    {
        if (parsed.GetValue(Option) is not { } given)
            return null;

        if (IsFile(given))
            return await FromFileAsync(given, async _ => new MappingFileReading(await CustomFieldEditing.ListAsync(db, cancellation)), cancellation);

        var saved = await SavedMappings.NamedAsync(db, given, cancellation);
        return saved.IsRefused ? saved.Refusal : NamedMapping.Of(saved.Value);
    }

    /// <param name="readingOf">Which fields there are for it.</param>
    public static async Task<Outcome<NamedMapping>> FromFileAsync(string path, Func<MappingFile, Task<MappingFileReading>> readingOf, CancellationToken cancellation)
    {
        var file = await OpenAsync(path, cancellation);

        if (file.IsRefused)
            return file.Refusal;

        var content = (await readingOf(file.Value)).Read(file.Value);
        return content.IsRefused ? content.Refusal : new NamedMapping(null, file.Value.Name ?? Path.GetFileNameWithoutExtension(path), content.Value);
    }

    public static async Task<Outcome<MappingFile>> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
            return Refusal.Invalid(ProblemCodes.FileUnreadable, $"There is no file {path}. Check its name, and the folder that you are in.");

        await using var content = File.OpenRead(path);
        return await MappingFileText.ReadAsync(content, cancellation);
    }
}
