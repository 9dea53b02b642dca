using Muster.Cli.Options;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Fields;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Organisations;
using Muster.Outcomes;

namespace Muster.Cli.Commands;

/// <summary>A mapping's file where there is no directory: its custom fields are believed.</summary>
sealed class InspectedMapping(NamedMapping mapping, ImportFields fields)
{
    public static async Task<Outcome<InspectedMapping>> FromFileAsync(string path, CancellationToken cancellation)
    {
        var fields = new ImportFields([], new Organisation().Locale);

        var mapping = await MappingGiven.FromFileAsync(
            path,
            file =>
            {
                var reading = MappingFileReading.WithFieldsOf(file);
                fields = new ImportFields(reading.CustomFields, new Organisation().Locale);
                return Task.FromResult(reading);
            },
            cancellation);

        return mapping.IsRefused ? mapping.Refusal : new InspectedMapping(mapping.Value, fields);
    }

    public ReadingOptions ReadingOver(ReadingOptions said) => SavedReading.Over(said, mapping.Content.Reading);

    public Outcome<MappedColumns> Map(FileReading reading)
    {
        var fit = MappingFit.Of(mapping, reading, fields, ImportPurpose.Enrol);

        return fit.IsRefused ? fit.Refusal
            : new MappedColumns(MappingDocument.Of(reading.Columns, MappingFit.AsGiven(fit.Value.Choices), fields), [.. fit.Value.Lacking.Select(l => MappingRefusals.Lacks(mapping.Name, l))]);
    }
}
