using System.CommandLine;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Outcomes;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Cli.Commands;

/// <summary>Who is due again.</summary>
sealed class AnnualCommand : DatabaseCommand
{
    readonly Option<string> _package = new("--package") { Description = "Only this package.", HelpName = "NAME" };

    readonly Option<string> _group = new("--group") { Description = "Only members of this group.", HelpName = "NAME" };

    readonly Option<AssignmentProgress?> _status = WordOption.Maybe<AssignmentProgress>("--status", "Only those who are so far with it: notstarted, inprogress or completed.");

    readonly Option<string> _search = new("--search") { Description = "Only learners with these words in their name or email address.", HelpName = "TEXT" };

    readonly Option<DateOnly?> _asOf = DayOption.New("--as-of", "Asks as though it were this day.");

    readonly Option<bool> _csv = new("--csv") { Description = "Print a CSV that muster reassign takes." };

    public AnnualCommand()
        : base("annual", "Lists the learners and packages that are due again.")
    {
        Add(_package);
        Add(_group);
        Add(_status);
        Add(_search);
        Add(_asOf);
        Add(JsonOption.Instance);
        Add(_csv);

        Validators.Add(given =>
        {
            if (given.GetValue(_csv) && given.GetValue(JsonOption.Instance))
                given.AddError("--json and --csv exclude each other.");
        });
    }

    protected override async Task<int> RunAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var filter = await FilterAsync(parsed, database, cancellation);

        if (filter.IsRefused)
            return await Complaint.AboutAsync(parsed, filter.Refusal);

        var asOf = parsed.GetValue(_asOf);

        if (parsed.GetValue(_csv))
            await CsvOutput.WriteAsync(writer => AnnualCsv.WriteAsync(database.Db, database.Clock, filter.Value, asOf, writer, cancellation));
        else if (parsed.GetValue(JsonOption.Instance))
            await WriteJsonAsync(database, filter.Value, asOf, cancellation);
        else
            await ShowAsync(database, filter.Value, asOf, cancellation);

        return ExitCode.Fine;
    }

    async Task<Outcome<AnnualFilter>> FilterAsync(ParseResult parsed, OpenDatabase database, CancellationToken cancellation)
    {
        var filter = new AnnualFilter(Status: parsed.GetValue(_status), Text: parsed.GetValue(_search));

        if (parsed.GetValue(_package) is { } package)
        {
            var chosen = await PackageChoices.NamedAsync(database.Db, [package], cancellation);

            if (chosen.IsRefused)
                return chosen.Refusal;

            filter = filter with { PackageId = chosen.Value[0].PackageId };
        }

        if (parsed.GetValue(_group) is not { } group)
            return filter;

        var key = Group.KeyOf(group);

        return await database.Db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.NameKey == key && g.RemovedAt == null, cancellation) is { } found
            ? filter with { GroupId = found.Id }
            : GroupEditing.Named(group);
    }

    static async Task WriteJsonAsync(OpenDatabase database, AnnualFilter filter, DateOnly? asOf, CancellationToken cancellation)
    {
        var fields = await CustomFieldEditing.ListAsync(database.Db, cancellation);
        var organisation = await database.Db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var rule = new AnnualRule(organisation, asOf ?? organisation.Today(database.Clock));

        await JsonOutput.WriteAsync(
            async (writer, serializing) =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("asOf");
                JsonSerializer.Serialize(writer, rule.Today, serializing);
                writer.WriteNumber("months", rule.Months);
                writer.WriteStartArray("rows");

                await foreach (var row in AnnualTraining.StreamAsync(database.Db, database.Clock, filter, rule.Today, cancellation))
                {
                    JsonSerializer.Serialize(writer, Listed.Of(row, fields), serializing);
                    await JsonOutput.FlushWhenLongAsync(writer, cancellation);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            },
            cancellation);
    }

    static Task ShowAsync(OpenDatabase database, AnnualFilter filter, DateOnly? asOf, CancellationToken cancellation) => Terminal.ShowLongAsync(
        [("Name", 30), ("Email Address", 40), ("Package", 30), ("Last assigned", 13), ("Last completed", 14), ("Status", 12)],
        AnnualTraining.StreamAsync(database.Db, database.Clock, filter, asOf, cancellation).Select(r => new[]
        {
            $"{r.Learner.FirstName} {r.Learner.LastName}", r.Learner.Email, r.Package, $"{r.LastAssigned:yyyy-MM-dd}", $"{r.LastCompleted:yyyy-MM-dd}", ProgressWords.Of(r.Status),
        }),
        cancellation);

    sealed record Listed(LearnerDocument Learner, string Package, DateOnly LastAssigned, DateOnly? LastCompleted, string Status)
    {
        public static Listed Of(AnnualRow row, IReadOnlyList<CustomField> fields) => new(
            LearnerDocument.Of(row.Learner, fields), row.Package, row.LastAssigned, row.LastCompleted, JsonNamingPolicy.CamelCase.ConvertName(row.Status.ToString()));
    }
}
