using System.Text;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

public sealed class MappingFileTests
{
    static readonly CustomField Start = new(Guid.NewGuid(), "Start", CustomFieldKind.Date, [], 1);
    static readonly CustomField Shift = new(Guid.NewGuid(), "Shift", CustomFieldKind.Choice, ["Early", "Late"], 1);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mapping_comes_back_from_its_file_as_it_was()
    {
        var fields = new ImportFields([Start, Shift], "");

        var content = new MappingContent(
            [
                new("Name", 1, SavedField.Of(fields.Named("First Name"))), new("Name", 2, SavedField.Of(fields.Named("Last Name"))), new("E-Mail (Größe)", 3, SavedField.Of(fields.Named("Email Address"))),
                new("Eintritt", 4, SavedField.Of(fields.Named("Start")), ClearBlank: true, DateOrder.MonthFirst), new("Dienst", 5, SavedField.Of(fields.Named("Shift"))), new("Notes", 6, null),
            ],
            new ReadingOptions { Delimiter = "\t", HeaderLine = 3, Encoding = "windows-1252" },
            [new(4, "früh", "Early"), new(2, "@gmial.com", "@gmail.com"), new(0, "", "", Garbled: true)]);

        var text = MappingFileText.Write(MappingFile.Of("Payroll", content));
        var file = (await ReadAsync(text)).Get();
        var read = new MappingFileReading([Start, Shift]).Read(file).Get();

        Assert.Contains("\"column\": \"E-Mail (Größe)\"", text, StringComparison.Ordinal);
        Assert.Equal("Payroll", file.Name);
        Assert.Equal(content.Columns, read.Columns);
        Assert.Equal(content.Reading, read.Reading);
        Assert.Equal(content.Replacements, read.Replacements);
    }

    [Theory]
    [InlineData("", "It goes wrong on line 1.")]
    [InlineData("hello", "It goes wrong on line 1.")]
    [InlineData("null", "It is to begin with")]
    [InlineData("{\"columns\":[]}", "It is to begin with")]
    [InlineData("{\"muster\":\"mapping\"}", "“version” is to be 1")]
    [InlineData("{\"muster\":\"mapping\",\"version\":2}", "made by a newer Muster (version 2, this one knows 1). Update")]
    [InlineData("{\"muster\":\"mapping\",\"version\":1,\n\"colums\":[]}", "It goes wrong on line 2, at “colums”")]
    [InlineData("{\"muster\":\"mapping\",\"version\":1,\"columns\":[{\"column\":7}]}", "at “columns[0].column”")]
    [InlineData("{\"muster\":\"mapping\",\"version\":1,\"columns\":[[[[[[[[[]]]]]]]]]}", "It goes wrong on line 1")]
    public async Task What_is_no_mapping_is_refused_with_where_it_goes_wrong(string text, string said) =>
        Assert.Contains(said, (await ReadAsync(text)).Refused().Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read() =>
        Assert.Equal("file.too_large", (await ReadAsync(new string(' ', MappingFileText.MostBytes + 1))).Refused().Code);

    [Theory]
    [InlineData("[]", "", "No column is given to a field")]
    [InlineData("[null]", "", "is null. Take it out")]
    [InlineData("[{\"field\":\"Group\"}]", "", "Column 1 of the mapping has neither a header")]
    [InlineData("[{\"number\":501,\"field\":\"Group\"}]", "", "from 1 to 500; 501 is none")]
    [InlineData("[{\"column\":\"Dept\",\"field\":\"Group\",\"dates\":\"dmy\"}]", "", "“Group” is no field of dates here")]
    [InlineData("[{\"column\":\"Begin\",\"field\":\"Start\",\"dates\":\"dym\"}]", "", "“dym” is no order of dates")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Group\"},{\"column\":\"B\",\"field\":\"group\"}]", "", "Group is given to several columns")]
    [InlineData("[{\"column\":\"ann@x.example\",\"field\":\"Email Address\"}]", "", "The header of column 1 is an email address")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Group\"}]", ",\"reading\":{\"delimiter\":\"both\"}", "“delimiter” is to be the characters between the cells")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Group\"}]", ",\"replacements\":[{\"column\":\"B\",\"from\":\"x\",\"to\":\"y\"}]", "which is none of the mapping's columns")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Last Name\"}]", ",\"replacements\":[{\"column\":\"A\",\"from\":\"Lee\",\"to\":\"Li\"}]", "others may be about people")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Email Address\"}]", ",\"replacements\":[{\"column\":\"A\",\"from\":\"ann@x.example\",\"to\":\"\"}]", "others may be about people")]
    [InlineData("[{\"column\":\"A\",\"field\":\"Shoe\",\"kind\":\"number\"},{\"column\":\"B\",\"field\":\"Cost centre\"}]", "", "There is no field “Shoe” (number), “Cost centre” here. Add it as a custom field first, or leave its column out.")]
    public async Task What_cannot_be_used_here_is_refused_with_what_to_do(string columns, string rest, string said)
    {
        var file = (await ReadAsync($"{{\"muster\":\"mapping\",\"version\":1,\"columns\":{columns}{rest}}}")).Get();

        Assert.Contains(said, new MappingFileReading([Start]).Read(file).Refused().Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_whose_field_is_not_here_is_left_out_where_that_was_said()
    {
        var file = (await ReadAsync("{\"muster\":\"mapping\",\"version\":1,\"columns\":[{\"column\":\"A\",\"field\":\"Shoe\"},{\"column\":\"B\",\"field\":\"Group\"}],\"replacements\":[{\"column\":\"A\",\"from\":\"1\",\"to\":\"2\"}]}")).Get();

        var content = new MappingFileReading([]).Read(file, withoutUnknown: true).Get();

        Assert.Equal([null, "Group"], content.Columns.Select(c => c.Field?.Name));
        Assert.Empty(content.Replacements);
    }

    static Task<Outcome<MappingFile>> ReadAsync(string text) => MappingFileText.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Cancellation);
}
