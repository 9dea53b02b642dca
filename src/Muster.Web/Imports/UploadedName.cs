using Microsoft.AspNetCore.Http;

namespace Muster.Web.Imports;

static class UploadedName
{
    /// <summary>A file's name as the person's own machine shows it. Browsers escape a quote and line ends in it (HTML, "multipart/form-data encoding algorithm"), and nothing else.</summary>
    public static string Of(IFormFile file)
    {
        var name = file.FileName
            .Replace("%22", "\"", StringComparison.Ordinal)
            .Replace("%0D", " ", StringComparison.OrdinalIgnoreCase)
            .Replace("%0A", " ", StringComparison.OrdinalIgnoreCase);

        return string.Concat(name.Where(c => !char.IsControl(c)));
    }
}
