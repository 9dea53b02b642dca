using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Web.Imports.Api;

/// <summary>The fields beside the file in an upload: the same choices that can be changed later, and how the file is read.</summary>
static class UploadForm
{
    /// <returns>Null where it is no form, or not a whole one.</returns>
    public static async Task<IFormCollection?> TryOpenAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    public static Outcome<(ImportChoices Choices, ReadingOptions Reading)> Read(IFormCollection form)
    {
        if (!TryEnum<ExistingLearners>(form, "existing", out var existing))
            return Wrong("existing", "skip, update or reject");

        if (!TryEnum<UnknownGroups>(form, "unknownGroups", out var unknownGroups))
            return Wrong("unknownGroups", "create or reject");

        if (!TryEnum<InProgress>(form, "inProgress", out var inProgress))
            return Wrong("inProgress", "reassign or leaveOut");

        if (!TryEnum<NeverAssigned>(form, "neverAssigned", out var neverAssigned))
            return Wrong("neverAssigned", "assign or leaveOut");

        var flags = new Dictionary<string, bool?>();

        foreach (var name in (string[])["restoreArchived", "split", "allOrNothing", "noHeader", "sendMail", "backslash", "foot", "hiddenRows", "sections"])
        {
            if (!TryFlag(form, name, out var flag))
                return Wrong(name, "true or false");

            flags[name] = flag;
        }

        if (!TryEnum<RowWriting>(form, "rows", out var rows))
            return Wrong("rows", "plain, enclosed or bordered");

        var choices = new ImportChoices(
            existing,
            flags["restoreArchived"],
            unknownGroups,
            [.. form["package"].OfType<string>()],
            form["dueOn"].FirstOrDefault(),
            flags["split"],
            flags["allOrNothing"],
            SendMail: flags["sendMail"],
            InProgress: inProgress,
            NeverAssigned: neverAssigned);

        var header = Given(form, "headerLine");

        if (!int.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var headerLine) && header is not null)
            return Wrong("headerLine", "the header's line, or 0 where there is none");

        var headerRows = Given(form, "headerRows");

        if (!int.TryParse(headerRows, NumberStyles.None, CultureInfo.InvariantCulture, out var joined) && headerRows is not null)
            return Wrong("headerRows", "1 or 2");

        var reading = new ReadingRequest(
            Given(form, "encoding"),
            Given(form, "delimiter"),
            form.TryGetValue("quote", out var quote) ? quote.ToString() : null,
            flags["noHeader"] == true ? 0 : header is null ? null : headerLine,
            Given(form, "sheet"),
            flags["backslash"],
            flags["foot"],
            flags["hiddenRows"],
            rows,
            headerRows is null ? null : joined,
            flags["sections"]).Read();

        return reading.IsRefused ? reading.Refusal : (choices, reading.Value);
    }

    static string? Given(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;

    static bool TryEnum<T>(IFormCollection form, string name, out T? value)
        where T : struct, Enum
    {
        value = null;

        if (Given(form, name) is not { } text)
            return true;

        if (char.IsDigit(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var parsed))
            return false;

        value = parsed;
        return true;
    }

    static bool TryFlag(IFormCollection form, string name, out bool? value)
    {
        value = null;

        if (Given(form, name) is not { } text)
            return true;

        if (!bool.TryParse(text, out var parsed))
            return false;

        value = parsed;
        return true;
    }

    static Refusal Wrong(string field, string allowed) =>
        Refusal.Invalid(ProblemCodes.ValueInvalid, string.Create(CultureInfo.InvariantCulture, $"“{field}” is to be {allowed}."), field);
}
