using System.Diagnostics.CodeAnalysis;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Muster.Intake.Encodings;
using Muster.Intake.Formats;
using Muster.Intake.Workbooks.OpenDocument;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The edge to the libraries that read workbooks.</summary>
static class Workbook
{
    public static bool TryOpen(ListSource source, FileFormat format, ReadingBudget budget, [NotNullWhen(true)] out ISheets? sheets, [NotNullWhen(false)] out Problem? refusal)
    {
        // First, for it registers the code pages that the library's configuration asks for when it is made.
        var fallback = CodePages.Get("windows-1252");
        var configuration = new ExcelReaderConfiguration { FallbackEncoding = fallback };
        var stream = source.Open();

        var opened = TryAdvance<ISheets>(
            () => format switch
            {
                FileFormat.Ods => OdsSheets.Open(stream, budget),
                FileFormat.Xlsx => new ExcelSheets(ExcelReaderFactory.CreateOpenXmlReader(stream, configuration), budget),
                _ => new ExcelSheets(ExcelReaderFactory.CreateBinaryReader(stream, configuration), budget),
            },
            out sheets,
            out refusal);

        if (!opened)
            stream.Dispose();

        return opened;
    }

    /// <summary>
    /// Takes a step in the library. A stranger's bytes make it throw whatever its innermost code happens to (null
    /// references, bad casts, indexes out of range, XML, zip and OLE errors), so every exception means a damaged file.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "The library names no set of exceptions.")]
    public static bool TryAdvance<T>(Func<T> step, [NotNullWhen(true)] out T? result, [NotNullWhen(false)] out Problem? refusal)
        where T : notnull
    {
        try
        {
            result = step();
            refusal = null;
            return true;
        }
        catch (InvalidPasswordException)
        {
            result = default;
            refusal = OleContent.Encrypted();
            return false;
        }
        catch (Exception)
        {
            result = default;
            refusal = FormatSniffer.Unreadable("This workbook is damaged and cannot be read. Open it in the program it comes from, save it anew and choose that file.");
            return false;
        }
    }

    public static Problem TooLarge(string what) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"{what}, which no list needs. Copy the list alone into a new workbook and choose that.");

    public static string Listed(IEnumerable<string> sheets)
    {
        var text = new StringBuilder().AppendJoin(", ", sheets.Take(10));
        return text.Length == 0 ? "none" : text.ToString();
    }
}
