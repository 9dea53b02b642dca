using System.CommandLine;
using Muster.Cli.Databases;
using Muster.Cli.Options;
using Muster.Cli.Output;
using Muster.Examples;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Web;

namespace Muster.Cli.Commands;

sealed class DemoCommand : Command
{
    public DemoCommand()
        : base("demo", "Serves an example organisation, filled in at first start.")
    {
        Add(UrlsOption.Instance);
        SetAction(RunAsync);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = DatabaseOption.Of(parsed);

        if (address.IsRefused)
            return await Complaint.AboutAsync(parsed, address.Refusal);

        if (await FillAsync(address.Value, cancellation) is { } refusal)
            return await Complaint.AboutAsync(parsed, refusal);

        await MusterWeb.RunAsync(new WebSettings(address.Value) { Urls = parsed.GetValue(UrlsOption.Instance), IsDemo = true }, cancellation);
        return ExitCode.Fine;
    }

    // A database of anybody else is left alone: the demo lets whoever sees the console sign in.
    static async Task<Refusal?> FillAsync(DatabaseAddress address, CancellationToken cancellation)
    {
        await using var database = await OpenDatabase.OpenAsync(address, cancellation);

        if (await ExampleOrganisation.IsInAsync(database.Db, cancellation))
            return null;

        Terminal.Say("Filling in the example organisation.");
        var filled = await ExampleOrganisation.FillAsync(
            database.Db, database.Clock, ExampleOrganisation.DefaultSeed, ExampleOrganisation.DefaultLearners, cancellation);

        return filled.Refusal;
    }
}
