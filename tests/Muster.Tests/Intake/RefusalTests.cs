using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Muster.Intake;
using Muster.Problems;
using static Muster.Tests.Intake.Workbooks;

namespace Muster.Tests.Intake;

public sealed class RefusalTests
{
    const string Header = "First Name,Last Name,Email\n";

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n\r\n  \t\r\n")]
    [InlineData(",,,\n,,,\n")]
    [InlineData("\ufeff")]
    [InlineData("\u00a0\n\u200b\n")]
    public void Nothing_but_blanks_is_an_empty_file(string text) =>
        Assert.Equal(ProblemCodes.FileEmpty, Lists.Refusal(text).Code);

    [Theory]
    [InlineData("First Name,Last Name,Email\n")]
    [InlineData("First Name,Last Name,Email")]
    [InlineData("Staff\n\nFirst Name,Last Name,Email\n,,\n,,\n")]
    public void A_header_alone_has_no_rows(string text) =>
        Assert.Equal(ProblemCodes.FileNoRows, Lists.Refusal(text).Code);

    [Theory]
    [InlineData("%PDF-1.7\n%\u00e2\u00e3", "PDF")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "picture")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "picture")]
    [InlineData("<!DOCTYPE html><html><body><table><tr><td>a,b</td></tr></table>", "web page")]
    [InlineData("\r\n <html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "web page")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "2003")]
    [InlineData("[ {\"first\": \"Ann\", \"email\": \"ann@x.example\"} ]", "JSON")]
    [InlineData("{\\rtf1\\ansi Ann, Lee}", "RTF")]
    [InlineData("SQLite format 3\0\u0010\0", "database")]
    [InlineData("\u001f\u008b\b\0\0\0\0\0", "gzip")]
    [InlineData("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007binary\u0001\u0002\u0003", "no text")]
    public void What_is_no_list_is_unreadable_and_named(string latin1, string named)
    {
        var refusal = Lists.Refusal(Encoding.Latin1.GetBytes(latin1));

        Assert.Equal(ProblemCodes.FileUnreadable, refusal.Code);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "Word")]
    [InlineData("ppt/presentation.xml", "presentation")]
    [InlineData("xl/workbook.bin", "xlsb")]
    [InlineData("list.csv", "compressed file (zip archive), not a list. Unpack it")]
    public void A_zip_that_is_no_workbook_is_unreadable_and_named(string part, string named)
    {
        var refusal = Lists.Refusal(Zip((part, "x")));

        Assert.Equal(ProblemCodes.FileUnreadable, refusal.Code);
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_OpenDocument_file_is_unreadable_and_named() =>
        Assert.Contains("OpenDocument", Lists.Refusal(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_workbook_under_a_password_is_encrypted()
    {
        byte[] bytes = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, .. new byte[2_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]];

        Assert.Equal(ProblemCodes.FileEncrypted, Lists.Refusal(bytes).Code);
    }

    [Fact]
    public void A_file_beyond_its_budget_is_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(Header + "Ann,Lee,a@x.example\n", new() { FileBytes = 20 }).Code);

    [Fact]
    public void A_workbook_beyond_its_budget_is_too_large()
    {
        var bytes = Of(("People", [Row(1, "Name", "Email"), Row(2, "Ann", "a@x.example")]));

        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(bytes, new() { WorkbookBytes = bytes.Length - 1 }).Code);
    }

    [Fact]
    public void Too_many_rows_are_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(Header + string.Concat(Enumerable.Repeat("Ann,Lee,a@x.example\n", 5)), new() { Rows = 4 }).Code);

    [Fact]
    public void A_total_does_not_count_as_a_row_too_many()
    {
        var text = Header + string.Concat(Enumerable.Repeat("Ann,Lee,a@x.example\n", 4)) + "Total,4,\n";

        Assert.True(ListTable.TryOpen(ListSource.FromBytes("a", Encoding.UTF8.GetBytes(text)), ReadingOptions.FindOut, new() { Rows = 4 }, out _, out _, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_million_columns_are_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(string.Concat(Enumerable.Repeat("a,", 1_000_000)) + "\n").Code);

    [Theory]
    [InlineData(',')]
    [InlineData('\t')]
    public void More_columns_than_are_read_are_said_and_not_taken_for_one(char delimiter)
    {
        var text = string.Concat(Enumerable.Range(0, 20).Select(row => $"Ann{delimiter}Lee{delimiter}a{row}@x.example{string.Concat(Enumerable.Repeat($"{delimiter}yes", 5_000))}\n"));

        Assert.StartsWith("Line 1 has more than 500 columns", Lists.Refusal(text).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_columns_do_not_count() =>
        Assert.Equal(2, Lists.Open($"Name,Email{new string(',', 2_000)}\nAnn,a@x.example{new string(',', 2_000)}\n").Reading.Columns.Count);

    [Fact]
    public void A_long_cell_is_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal($"Name,Email\n{new string('a', 40_000)},a@x.example\n").Code);

    [Fact]
    public void A_long_quoted_cell_is_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal($"Name,Email\n\"{new string('a', 40_000)}\",a@x.example\n").Code);

    [Fact]
    public void A_line_of_four_megabytes_is_too_large() =>
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(new string('a', 4 << 20)).Code);

    [Fact]
    public void A_few_stray_nuls_are_no_reason_to_refuse()
    {
        var rows = string.Concat(Enumerable.Range(0, 50).Select(i => $"Ann{i},Lee,a{i}@x.example\n"));

        Assert.Equal(51, Lists.Open($"{Header}{rows}Bo\0,Ray,b@x.example\n").Reading.Rows);
    }

    [Fact]
    public void A_workbook_that_swells_is_stopped()
    {
        var bytes = Of([("People", [Row(1, "Name", "Email"), Row(2, "Ann", "a@x.example")])], [], document =>
        {
            using var part = document.WorkbookPart!.AddNewPart<CustomXmlPart>("application/xml").GetStream();
            part.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a/>", 1 << 20))));
        });

        Assert.True(bytes.Length < 1 << 20);
        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(bytes, new() { UnpackedBytes = 3 << 20 }).Code);
    }

    [Fact]
    public void Entities_that_expand_are_not_read()
    {
        var bytes = WithSheet("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><worksheet>&b;</worksheet>");

        Assert.Equal(ProblemCodes.FileUnreadable, Lists.Refusal(bytes).Code);
    }

    [Theory]
    [InlineData("<row r=\"2147483000\"><c r=\"A2147483000\" t=\"inlineStr\"><is><t>x</t></is></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ABC1\" t=\"inlineStr\"><is><t>x</t></is></c></row>")]
    public void A_sheet_that_claims_to_be_vast_is_refused(string rows)
    {
        var refusal = Lists.Refusal(WithSheet($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"));

        Assert.Contains(refusal.Code, (string[])[ProblemCodes.FileTooLarge, ProblemCodes.FileUnreadable, ProblemCodes.FileEmpty]);
    }

    [Fact]
    public void A_text_without_end_inside_a_workbook_is_too_large()
    {
        var bytes = WithSheet($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{new string('a', 3 << 20)}</t></is></c></row></sheetData></worksheet>");

        Assert.Equal(ProblemCodes.FileTooLarge, Lists.Refusal(bytes).Code);
    }

    [Theory]
    [InlineData("staff.xlsx")]
    [InlineData("staff.xls")]
    public void A_workbook_cut_short_or_spoilt_anywhere_is_refused_and_never_throws(string sample)
    {
        var whole = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", sample));
        var random = new Random(1);

        for (var i = 0; i < 60; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();

            for (var spoilt = 0; spoilt < 20 && bytes.Length > 8; spoilt++)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);

            if (ListTable.TryOpen(ListSource.FromBytes("a", bytes), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal, TestContext.Current.CancellationToken))
                Assert.Equal(table.Reading.Rows, table.Rows(TestContext.Current.CancellationToken).Count());
            else
                Assert.True(refusal.IsError);
        }
    }

    static byte[] WithSheet(string xml)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Of(("People", [Row(1, "Name")])));

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var name = zip.Entries.Single(entry => entry.FullName.Contains("sheets/", StringComparison.Ordinal)).FullName;
            zip.GetEntry(name)!.Delete();
            using var part = new StreamWriter(zip.CreateEntry(name).Open());
            part.Write(xml);
        }

        return bytes.ToArray();
    }

    static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
