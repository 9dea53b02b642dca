using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Problems;
using Muster.Tests.Databases;
using Muster.Tests.Intake;

namespace Muster.Tests.Imports;

public sealed class ImportTemplateTests
{
    static readonly string[] Columns = ["First Name", "Last Name", "Email Address", "Group", "Badge No", "-Start"];
    static readonly string[] Person = ["Ann", "Lee", "ann@x.example", "Kitchen", "007", "2026-03-31"];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_template_has_a_column_for_every_field_the_organisation_has(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        Assert.Equal(Columns[..4], await database.WithAsync(db => ImportTemplate.ColumnsAsync(db, Cancellation)));

        await AddFieldsAsync(database);

        Assert.Equal(Columns, await database.WithAsync(db => ImportTemplate.ColumnsAsync(db, Cancellation)));
    }

    [Fact]
    public async Task A_filled_CSV_template_needs_no_mapping()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await AddFieldsAsync(database);
        using var writer = new StringWriter();
        await database.WithAsync(db => ImportTemplate.WriteCsvAsync(db, writer, Cancellation));
        Assert.Equal("First Name,Last Name,Email Address,Group,Badge No,'-Start\r\n", writer.ToString());

        DelimitedText.WriteRecord(writer, Person, spreadsheetSafe: true);

        await AssertNeedsNoMappingAsync(database, Lists.Open(writer.ToString()));
    }

    [Fact]
    public async Task A_filled_XLSX_template_needs_no_mapping_and_keeps_its_zeros()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await AddFieldsAsync(database);

        await AssertNeedsNoMappingAsync(database, Lists.Open(ListSource.FromBytes("template.xlsx", Filled(await WriteXlsxAsync(database)))));
    }

    [Fact]
    public async Task An_empty_template_is_a_list_without_rows()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(ProblemCodes.FileNoRows, Lists.Refusal(await WriteXlsxAsync(database)).Code);
    }

    // 49 is the format "@": what is typed below the header stays as typed.
    [Fact]
    public async Task The_columns_of_the_XLSX_template_are_text()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var document = SpreadsheetDocument.Open(new MemoryStream(await WriteXlsxAsync(database)), isEditable: false);
        var book = document.WorkbookPart!;
        var formats = book.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var column = Assert.Single(book.WorksheetParts.Single().Worksheet!.Descendants<Column>());

        Assert.Equal((1u, 4u, 49u), (column.Min!.Value, column.Max!.Value, formats[(int)column.Style!.Value].NumberFormatId!.Value));
    }

    static async Task AssertNeedsNoMappingAsync(TestDatabase database, ListTable table)
    {
        var fields = new ImportFields(await database.WithAsync(db => CustomFieldEditing.ListAsync(db, Cancellation)), "en-GB");
        var choices = Muster.Imports.Planning.ImportPlan.MappingOf(table, fields, remembered: null);

        Assert.Equal(Columns, choices.Select(c => fields.Find(c.Field)?.Name));
        Assert.All(choices, c => Assert.Equal(MappingHow.Exact, c.How));
        Assert.Equal(Person, Assert.Single(table.Cells()));
    }

    static async Task AddFieldsAsync(TestDatabase database)
    {
        await database.FieldAsync("Badge No", CustomFieldKind.Text);
        await database.FieldAsync("-Start", CustomFieldKind.Date);
    }

    static async Task<byte[]> WriteXlsxAsync(TestDatabase database)
    {
        using var stream = new MemoryStream();
        await database.WithAsync(db => ImportTemplate.WriteXlsxAsync(db, stream, Cancellation));
        return stream.ToArray();
    }

    static byte[] Filled(byte[] template)
    {
        using var stream = new MemoryStream();
        stream.Write(template);

        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var cells = Person.Select(text => new DocumentFormat.OpenXml.Spreadsheet.Cell { DataType = CellValues.InlineString, StyleIndex = 1, InlineString = new InlineString(new Text(text)) });
            document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<SheetData>().Single().Append(new Row(cells.Cast<OpenXmlElement>()));
        }

        return stream.ToArray();
    }
}
