using System.CommandLine;
using Muster.Cli.Options;
using Muster.Web;

namespace Muster.Cli.Commands;

sealed class ServeCommand : Command
{
    public ServeCommand()
        : base("serve", "Serves the web application and the API.")
    {
        Add(UrlsOption.Instance);
        SetAction(RunAsync);
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var address = DatabaseOption.Of(parsed);

        if (address.IsRefused)
            return await Complaint.AboutAsync(parsed, address.Refusal);

        await MusterWeb.RunAsync(new WebSettings(address.Value) { Urls = parsed.GetValue(UrlsOption.Instance) }, cancellation);
        return ExitCode.Fine;
    }
}
