using Muster.Intake;
using Muster.Problems;

namespace Muster.Tests.Intake;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Vorname;Nachname;E-Mail-Adresse;Abteilung")]
    [InlineData("Prénom;Nom;Courriel;Service")]
    [InlineData("Nombre;Apellidos;Correo electrónico;Grupo")]
    [InlineData("Imię;Nazwisko;Adres e-mail;Dział")]
    [InlineData("Имя;Фамилия;Эл. почта;Отдел")]
    [InlineData("名;姓;メールアドレス;部署")]
    [InlineData("名字;姓;邮箱;部门")]
    [InlineData("이름;성;이메일;부서")]
    [InlineData("الاسم;العائلة;البريد;القسم")]
    [InlineData("first_name;last_name;work_email;team")]
    [InlineData("FirstName;LastName;EmailAddress;GroupName")]
    [InlineData("First name;Last name;Email (such as ann@x.example);Group 2026")]
    [InlineData("FIRST NAME*;LAST NAME*;E-MAIL*;SITE")]
    public void Knows_a_header_in_many_languages_even_above_a_single_row(string header)
    {
        var reading = Lists.Open($"{header}\nAnn;Lee;;Nursing\n").Reading;

        Assert.Equal((1, 1), (reading.HeaderLine, reading.Rows));
        Assert.Equal(header.Split(';'), reading.Columns);
    }

    [Fact]
    public void Knows_a_header_in_no_known_language_by_what_is_below_it()
    {
        var reading = Lists.Open("Foo,Bar,Baz\nAnn,Lee,a@x.example\nBo,Ray,b@x.example\n").Reading;

        Assert.Equal((1, 2), (reading.HeaderLine, reading.Rows));
    }

    [Theory]
    [InlineData("Ann,Lee,a@x.example,Nursing\nBo,Ray,b@x.example,Nursing\n")]
    [InlineData("Ann,Lee,,Nursing\nBo,Ray,b@x.example,Nursing\n")]
    [InlineData("Ann,Lee,ann.at.x.example,Nursing\nBo,Ray,b@x.example,Nights\nCy,Day,c@x.example,Nights\n")]
    [InlineData("Ann,Lee,none,Nursing\nBo,Ray,b@x.example,Nursing\nCy,Day,c@x.example,Nights\n")]
    [InlineData("Ann,Lee,Nursing\nBo,Ray,Nursing\n")]
    public void A_list_may_have_no_header(string text)
    {
        var table = Lists.Open(text);

        Assert.Null(table.Reading.HeaderLine);
        Assert.Equal("Ann", table.Cells()[0][0]);
        Assert.Equal("Column 1", table.Reading.Columns[0]);
    }

    [Fact]
    public void Titles_above_the_header_are_left_out_and_said()
    {
        var table = Lists.Open("Sunrise Care,,\nStaff on 1 October,,\n,,\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\n");

        Assert.Equal(4, table.Reading.HeaderLine);
        Assert.Equal([5], table.Lines());
        Assert.Equal(["line 1", "line 2"], table.Reading.Findings.Where(f => f.Subject == FindingSubject.LeftOut).Select(f => f.Value));
    }

    [Theory]
    [InlineData("(required),(required),(optional)")]
    [InlineData("mandatory,mandatory,mandatory")]
    [InlineData("---,---,---")]
    [InlineData("name,name,address")]
    public void What_belongs_to_the_header_below_it_is_no_data(string part)
    {
        var table = Lists.Open($"First,Last,E-mail\n{part}\nAnn,Lee,a@x.example\nBo,Ray,b@x.example\n");

        Assert.Equal([3, 4], table.Lines());
        Assert.Equal(["First", "Last", "E-mail"], table.Reading.Columns);
        Assert.Equal("line 2", table.Reading.Findings.Single(f => f.Subject == FindingSubject.LeftOut).Value);
    }

    [Fact]
    public void Notes_above_the_header_may_hold_delimiters_and_an_address()
    {
        var reading = Lists.Open("Company: Sunrise, Leeds\nContact: Jo, hr@x.example\n\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\nBo,Ray,b@x.example\n").Reading;

        Assert.Equal((4, 2), (reading.HeaderLine, reading.Rows));
    }

    [Fact]
    public void A_contact_address_in_a_title_is_no_data()
    {
        var reading = Lists.Open("Questions: hr@x.example,,\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\n").Reading;

        Assert.Equal((2, 1), (reading.HeaderLine, reading.Rows));
    }

    [Fact]
    public void Titles_above_a_list_without_header_are_left_out()
    {
        var table = Lists.Open("Staff,,\nAnn,Lee,a@x.example\nBo,Ray,b@x.example\n");

        Assert.Null(table.Reading.HeaderLine);
        Assert.Equal([2, 3], table.Lines());
    }

    [Fact]
    public void Header_texts_are_cleaned_and_a_blank_one_gets_a_number()
    {
        var columns = Lists.Open(" First  Name ,\u00a0,Email\u200b,Email\nAnn,Lee,a@x.example,b@x.example\n").Reading.Columns;

        Assert.Equal(["First Name", "Column 2", "Email", "Email"], columns);
    }

    [Fact]
    public void Trailing_blank_columns_are_dropped() =>
        Assert.Equal(["Name", "Email"], Lists.Open("Name,Email,,,\nAnn,a@x.example,,,\nBo,b@x.example,,, \n").Reading.Columns);

    [Fact]
    public void A_column_without_header_that_holds_something_stays() =>
        Assert.Equal(["Name", "Email", "Column 3"], Lists.Open("Name,Email,,\nAnn,a@x.example,,\nBo,b@x.example,new,\n").Reading.Columns);

    [Fact]
    public void A_column_that_the_header_forgot_stays() =>
        Assert.Equal(["Name", "Email", "Column 3"], Lists.Open("Name,Email\nAnn,a@x.example,old\nBo,b@x.example,new\n").Reading.Columns);

    [Fact]
    public void A_repeated_header_is_rejected_where_it_stands()
    {
        var table = Lists.Open("Name,Email\nAnn,a@x.example\nNAME , Email\nBo,b@x.example\n");

        var problem = Assert.Single(table.RowProblems());
        Assert.Equal((ProblemCodes.RowRepeatedHeader, Severity.Error, 3), (problem.Code, problem.Severity, problem.Line));
        Assert.Equal(3, table.Reading.Rows);
    }

    [Fact]
    public void A_person_says_on_which_line_the_header_is()
    {
        var table = Lists.Open("a,b\nName,Email\nx,y\nAnn,a@x.example\n", new() { HeaderLine = 3 });

        Assert.Equal(["x", "y"], table.Reading.Columns);
        Assert.Equal([4], table.Lines());
        Assert.True(table.Reading.Findings.Single(f => f.Subject == FindingSubject.Header).Given);
    }

    [Fact]
    public void A_person_says_that_there_is_no_header()
    {
        var table = Lists.Open("Name,Email\nAnn,a@x.example\n", new() { HeaderLine = 0 });

        Assert.Null(table.Reading.HeaderLine);
        Assert.Equal([1, 2], table.Lines());
    }

    [Fact]
    public void A_header_far_down_can_be_given()
    {
        var rows = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"old{i},o{i}@x.example\n"));

        var table = Lists.Open(rows + "Name,Email\nAnn,a@x.example\n", new() { HeaderLine = 3_001 });

        Assert.Equal([3_002], table.Lines());
    }
}
