using System.Text.Json;

namespace Muster.Cli.Tests.Running;

/// <summary>What a process left: its exit code and what it printed on each stream.</summary>
public sealed record Result(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON document that standard output holds.</summary>
    public JsonElement Json
    {
        get
        {
            Assert.True(Output.EndsWith("}\n", StringComparison.Ordinal), $"{ExitCode}: {Error}{Output}");
            using var document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    public JsonElement[] Rows => [.. Json.GetProperty("rows").EnumerateArray()];

    public Result Fine()
    {
        Assert.True(ExitCode == 0, $"{ExitCode}: {Error}{Output}");
        return this;
    }
}
