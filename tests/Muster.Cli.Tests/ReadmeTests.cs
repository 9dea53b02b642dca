using System.Text;
using System.Xml.Linq;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests;

public sealed class ReadmeTests
{
    const string Separator = "=== next block ===";

    [Fact]
    public async Task Every_command_of_the_tour_runs_and_prints_what_the_page_says()
    {
        var folder = Directory.CreateTempSubdirectory("muster-readme-");
        var blocks = Block.AllOf(await File.ReadAllLinesAsync(Path.Combine(Places.Repository, "README.md"), TestContext.Current.CancellationToken));

        try
        {
            CopyExamples(folder.FullName);
            var result = (await Run.ProgramAsync("bash", folder.FullName, "-euc", Script(blocks))).Fine();
            var printed = result.Output.Split($"{Separator}\n")[1..];

            Assert.NotEmpty(blocks);
            Assert.All(blocks.Zip(printed), pair => Assert.Equal(pair.First.Prints ?? pair.Second, pair.Second));

            // What was imported is there, what was taken back is not, and everybody is due again and comes back.
            Assert.Contains("004711", printed[^2], StringComparison.Ordinal);
            Assert.DoesNotContain("oceane.petit@agency.example", printed[^2], StringComparison.Ordinal);
            Assert.Contains("re-assigned, 0 assigned for the first time, 0 skipped, 0 rejected", printed[^1], StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_table_names_the_packages_that_are_referenced_and_no_others()
    {
        var readme = await File.ReadAllLinesAsync(Path.Combine(Places.Repository, "README.md"), TestContext.Current.CancellationToken);
        var named = readme.SkipWhile(l => l != "| package | for |").Skip(2).TakeWhile(l => l.StartsWith('|')).SelectMany(l => l.Split('|')[1].Split(',', StringSplitOptions.TrimEntries));

        var referenced = new[] { "Directory.Build.props", Path.Combine("tests", "Directory.Build.props") }
            .Select(p => Path.Combine(Places.Repository, p))
            .Concat(new[] { "src", "tests", "bench" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Places.Repository, f), "*.csproj", SearchOption.AllDirectories)))
            .SelectMany(p => XDocument.Load(p).Descendants("PackageReference").Select(r => r.Attribute("Include")!.Value))
            .Distinct();

        Assert.Equal(referenced.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    // The first block's path leads to where ./run builds; here the tests' own build is meant.
    static string Script(IEnumerable<Block> blocks)
    {
        var script = new StringBuilder();

        foreach (var block in blocks)
            script.Append("echo '").Append(Separator).Append("'\n").Append(block.Commands).Append("export PATH=\"").Append(Places.Muster).Append(":$PATH\"\n");

        return script.ToString();
    }

    static void CopyExamples(string folder)
    {
        var examples = Directory.CreateDirectory(Path.Combine(folder, "docs", "examples")).FullName;

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Places.Repository, "docs", "examples")))
            File.Copy(file, Path.Combine(examples, Path.GetFileName(file)));
    }

    /// <param name="Prints">What the page says these commands print; null where it says nothing.</param>
    sealed record Block(string Commands, string? Prints)
    {
        const string Fence = "```";

        public static List<Block> AllOf(string[] lines)
        {
            var blocks = new List<Block>();

            for (var i = 0; i < lines.Length; i++)
            {
                if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                    continue;

                var end = Array.IndexOf(lines, Fence, i + 1);
                var text = string.Concat(lines[(i + 1)..end].Select(l => $"{l}\n"));

                if (lines[i] == $"{Fence}sh")
                    blocks.Add(new Block(text, null));
                else
                    blocks[^1] = blocks[^1] with { Prints = text };

                i = end;
            }

            return blocks;
        }
    }
}
