using System.CommandLine;

namespace Muster.Cli.Options;

/// <summary>FILE, the list to read.</summary>
static class FileArgument
{
    public static Argument<string> New()
    {
        var file = new Argument<string>("FILE") { Description = "A CSV, TSV, XLSX, XLS or ODS file." };

        // A file may well be called -x.csv; a misspelt option is none, and would otherwise be said to be a missing file.
        file.Validators.Add(given =>
        {
            var path = given.GetValueOrDefault<string>();

            if (string.IsNullOrWhiteSpace(path))
                given.AddError("FILE is blank. Name the list.");
            else if (path.StartsWith('-') && !Path.Exists(path))
                given.AddError($"There is no option {path}, and no file of that name.");
        });

        return file;
    }
}
