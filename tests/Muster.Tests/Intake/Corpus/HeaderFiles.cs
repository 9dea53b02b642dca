using System.Globalization;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Lists with and without a header, with titles above it, with more than one.</summary>
static class HeaderFiles
{
    static readonly string[] TitleSets = ["Staff list", "Sunrise Care Ltd|As of 1 October 2026|", "Report: all staff, printed 1.10.2026||", "HR export|Questions: hr@x.example||Confidential|"];

    static readonly (string[] Upper, string[] Lower, string[] Meant)[] TwoRowHeaders =
    [
        (["Person", "", "Contact", ""], ["First Name", "Last Name", "Email", "Group"], ["Person First Name", "Person Last Name", "Contact Email", "Contact Group"]),
        (["", "", "Work", "Work"], ["First Name", "Last Name", "Email", "Group"], ["First Name", "Last Name", "Work Email", "Work Group"]),
        (["Employee", "", "Email", "Department"], ["First Name", "Last Name", "", ""], ["Employee First Name", "Employee Last Name", "Email", "Department"]),
    ];

    public static IEnumerable<CorpusFile> All => [.. Without(), .. Titles(), .. WideTitles(), .. TwoRows(), .. Joined(), .. Again(), .. Decorated(), .. Beside(), .. Short(), .. Unknown()];

    static IEnumerable<CorpusFile> Without() =>
        from layout in (string[])["plain", "badge", "full", "dates", "times", "two", "one", "apostrophes"]
        from size in (int[])[2, 5, 30]
        let list = Fill(layout, size, size)
        select new ListWriter(list, new(";")).Rows(0, size).In("no header", $"{layout}-{size}");

    static IEnumerable<CorpusFile> Titles() =>
        from layout in (string[])["plain", "badge", "full", "notes"]
        from set in Enumerable.Range(0, TitleSets.Length)
        from delimiter in (string[])[",", ";"]
        let dialect = new WrittenDialect(delimiter)
        select new ListWriter(Fill(layout, 8, set), dialect).Whole([.. TitleSets[set].Split('|').Select(dialect.Written)]).In("titles", $"{layout}-{set}-{delimiter}");

    // A spreadsheet pads its title rows with delimiters.
    static IEnumerable<CorpusFile> WideTitles() =>
        from layout in (string[])["plain", "badge", "dates"]
        from set in Enumerable.Range(0, TitleSets.Length)
        select Padded(Fill(layout, 6, set + 5), TitleSets[set].Split('|')).Header().Rows(0, 6).In("titles", $"{layout}-{set}-padded");

    static ListWriter Padded(MeantList list, string[] titles)
    {
        var writer = new ListWriter(list, new());

        foreach (var title in titles)
            writer.Beside([title, .. Enumerable.Repeat("", list.Columns.Length - 1)]);

        return writer;
    }

    // What a form or a program writes beside the name of a column changes nothing of what it is.
    static IEnumerable<CorpusFile> Beside() =>
        from nation in Nations.All
        from written in (string[])["{0} *", "{0}:", "{0} (required)", "{0} / {1}", "{0} [x]"]
        let list = Layouts.Fill("plain", nation, 5, new(written.Length))
        let english = Nation.Named("English").Headers
        let columns = list.Columns.Select((header, i) => string.Format(CultureInfo.InvariantCulture, written, header, english[i])).ToArray()
        select new ListWriter(list with { Columns = columns }, new(";")).Whole().In("header wording", $"{nation.Name}-{written}");

    static IEnumerable<CorpusFile> Short() =>
        from columns in (string[][])
        [
            ["Vrnm", "Nchnm", "E-Mail Adr", "Abt"], ["FRST_NM", "LAST_NM", "EMAIL_ADDR", "DEPT_NM"], ["Vorn.", "Nachn.", "Dienst-Mail", "Abteilungsname"], ["Nombre", "Apell.", "Correo corp.", "Dpto"],
            ["Name (first)", "Name (last)", "Work Contact: Work Email", "Org Unit Name"], ["Imię pracownika", "Nazwisko pracownika", "Służbowy adres e-mail", "Nazwa działu"], ["empFirstName", "empLastName", "empEmail", "empGrp"],
        ]
        from size in (int[])[2, 15]
        select new ListWriter(Fill("plain", size, size) with { Columns = columns }, new(",")).Whole().In("header wording", $"{columns[0]}-{size}");

    static IEnumerable<CorpusFile> TwoRows() =>
        from size in (int[])[3, 12]
        from above in (string[][])[["A", "B", "C", "D"], ["1", "2", "3", "4"]]
        select new ListWriter(Fill("plain", size, size), new(";")).Beside(above).Header().Rows(0, size).In("two header rows", $"above-{above[0]}{above[2]}-{size}");

    // What stands once above several columns belongs to the name of each.
    static IEnumerable<CorpusFile> Joined() =>
        from size in (int[])[3, 12]
        from delimiter in (string[])[",", ";", "\t"]
        from rows in TwoRowHeaders
        select JoinedList(Fill("plain", size, size), rows.Upper, rows.Lower, rows.Meant, delimiter).In("two header rows", $"joined-{rows.Upper[0]}{rows.Upper[2]}-{size}-{(int)delimiter[0]:x}");

    static ListWriter JoinedList(MeantList list, string[] upper, string[] lower, string[] meant, string delimiter) =>
        new ListWriter(list with { Columns = meant }, new(delimiter)).Beside(upper).HeaderAs(string.Join(delimiter, lower)).Rows(0, list.Rows.Count);

    static IEnumerable<CorpusFile> Again() =>
        from layout in (string[])["plain", "badge", "full"]
        from size in (int[])[4, 60]
        from gap in (bool[])[false, true]
        select Broken(Fill(layout, size, size), gap).In("header again", $"{layout}-{size}-{gap}");

    static ListWriter Broken(MeantList list, bool gap)
    {
        var writer = new ListWriter(list, new()).Header().Rows(0, list.Rows.Count / 2);
        return (gap ? writer.Raw("") : writer).HeaderAgain().Rows(list.Rows.Count / 2, list.Rows.Count);
    }

    static IEnumerable<CorpusFile> Decorated() =>
        from headers in (string[][])
        [
            ["FIRST NAME*", "LAST NAME*", "E-MAIL (WORK)*", "DEPT."],
            ["First name (required)", "Last name (required)", "E-Mail (work) *", "Group (optional)"],
            ["first_name", "last_name", "work_email", "team"],
            ["FirstName", "LastName", "EmailAddress", "GroupName"],
            ["Given Name:", "Surname:", "Email:", "Department:"],
            ["1. First name", "2. Last name", "3. Email", "4. Group"],
            ["[First Name]", "[Last Name]", "[Email Address]", "[Group]"],
            ["Frist Name", "Last Nmae", "Emial Adress", "Gruop"],
            ["fname", "lname", "e-mail addr.", "dept"],
            ["Employee First Name", "Employee Last Name", "Employee E-mail", "Employee Department"],
        ]
        select new ListWriter(Fill("plain", 6, 1) with { Columns = headers }, new()).Whole().In("decorated header", headers[0]);

    static IEnumerable<CorpusFile> Unknown() =>
        from size in (int[])[3, 15]
        from headers in (string[][])[["Foo", "Bar", "Baz", "Qux"], ["x1", "x2", "x3", "x4"]]
        let list = Fill("plain", size, 8)
        select new ListWriter(list with { Columns = headers, Fields = [null, null, list.Fields[2], null] }, new("\t")).Whole().In("strange header", $"{headers[0]}-{size}");

    static MeantList Fill(string layout, int size, int seed) => Layouts.Fill(layout, Nation.Named("English"), size, new(seed));
}
