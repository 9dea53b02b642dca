using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports.Mapping;

public sealed class HeaderSuggestionTests
{
    static readonly string[] AllFour = [FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email, FieldKeys.Group];

    [Fact]
    public void Our_own_names_are_exact_in_any_order_case_and_decoration()
    {
        var choices = Suggested.For("EMAIL_ADDRESS", "Group *", "Phone", "last name", "First Name (legal)");

        Assert.Equal([FieldKeys.Email, FieldKeys.Group, null, FieldKeys.LastName, FieldKeys.FirstName], choices.Fields());
        Assert.Equal([1, 2, 3, 4, 5], choices.Select(c => c.Column));
        Assert.All(choices, c => Assert.Equal(c.Field is null ? MappingHow.None : MappingHow.Exact, c.How));
    }

    [Theory]
    [InlineData("en", "Forename", "Surname", "E-mail", "Department")]
    [InlineData("de", "Vorname", "Nachname", "E-Mail-Adresse", "Abteilung")]
    [InlineData("fr", "Prénom", "Nom de famille", "Adresse électronique", "Équipe")]
    [InlineData("es", "Nombre", "Apellidos", "Correo electrónico", "Departamento")]
    [InlineData("it", "Nome", "Cognome", "Indirizzo e-mail", "Reparto")]
    [InlineData("pt", "Primeiro nome", "Sobrenome", "Endereço de e-mail", "Setor")]
    [InlineData("nl", "Voornaam", "Achternaam", "E-mailadres", "Afdeling")]
    [InlineData("sv", "Förnamn", "Efternamn", "E-post", "Avdelning")]
    [InlineData("da", "Fornavn", "Efternavn", "E-mailadresse", "Gruppe")]
    [InlineData("fi", "Etunimi", "Sukunimi", "Sähköposti", "Osasto")]
    [InlineData("pl", "Imię", "Nazwisko", "Adres e-mail", "Dział")]
    [InlineData("cs", "Jméno", "Příjmení", "E-mailová adresa", "Oddělení")]
    [InlineData("hu", "Keresztnév", "Vezetéknév", "E-mail cím", "Osztály")]
    [InlineData("ro", "Prenume", "Nume de familie", "Adresă de email", "Departament")]
    [InlineData("tr", "Adı", "Soyadı", "E-posta adresi", "Bölüm")]
    [InlineData("ru", "Имя", "Фамилия", "Электронная почта", "Отдел")]
    [InlineData("uk", "Ім'я", "Прізвище", "Електронна пошта", "Відділ")]
    [InlineData("el", "Όνομα", "Επώνυμο", "Ηλεκτρονικό ταχυδρομείο", "Τμήμα")]
    [InlineData("ja", "名", "姓", "メールアドレス", "部署")]
    [InlineData("zh", "名", "姓", "电子邮件", "部门")]
    [InlineData("ko", "이름", "성", "이메일", "부서")]
    [InlineData("he", "שם פרטי", "שם משפחה", "דואר אלקטרוני", "מחלקה")]
    [InlineData("ar", "الاسم الأول", "اسم العائلة", "البريد الإلكتروني", "القسم")]
    public void Headers_are_understood_in_many_languages(string language, string first, string last, string email, string group)
    {
        var choices = Suggested.For(first, last, email, group);

        Assert.Equal(AllFour, choices.Fields());
        Assert.All(choices, c => Assert.True(c.How == MappingHow.Alias, $"{language}: column {c.Column} is {c.How}"));
    }

    [Theory]
    [InlineData("Full Name")]
    [InlineData("Name")]
    [InlineData("Employee name")]
    [InlineData("Vor- und Nachname")]
    [InlineData("Nom complet")]
    [InlineData("Nombre y apellidos")]
    [InlineData("Imię i nazwisko")]
    [InlineData("ФИО")]
    [InlineData("氏名")]
    [InlineData("姓名")]
    public void One_column_for_both_names_is_known(string header) =>
        Assert.Equal([FieldKeys.FullName, FieldKeys.Email], Suggested.For(header, "Email").Fields());

    [Theory]
    [InlineData("Frist Name", FieldKeys.FirstName)]
    [InlineData("Fist Nmae", FieldKeys.FirstName)]
    [InlineData("Last Nme", FieldKeys.LastName)]
    [InlineData("Surnmae", FieldKeys.LastName)]
    [InlineData("Emial", FieldKeys.Email)]
    [InlineData("E-Mail Adress", FieldKeys.Email)]
    [InlineData("Vornahme", FieldKeys.FirstName)]
    [InlineData("Departmnet", FieldKeys.Group)]
    public void A_misspelt_header_is_similar(string header, string field) =>
        Assert.Equal(new ColumnChoice(1, field, MappingHow.Similar), Suggested.For(header)[0]);

    [Theory]
    [InlineData("Employee Work Email", FieldKeys.Email)]
    [InlineData("userEmail", FieldKeys.Email)]
    [InlineData("Learner's first name", FieldKeys.FirstName)]
    [InlineData("Participant first name", FieldKeys.FirstName)]
    [InlineData("Legal last name", FieldKeys.LastName)]
    [InlineData("Manager email", null)]
    [InlineData("Line manager's work email", null)]
    [InlineData("Emergency contact name", null)]
    [InlineData("Personal e-mail", null)]
    [InlineData("Group size", null)]
    public void Words_that_say_whose_it_is_are_looked_through_but_somebody_elses_is_not_taken(string header, string? field) =>
        Assert.Equal(field, Suggested.For(header)[0].Field);

    [Theory]
    [InlineData("Vorn.", "Nachn.", "Adr. mail", "Abt.")]
    [InlineData("Prén.", "Nom fam.", "Courr.", "Dépt.")]
    [InlineData("Voorn.", "Achtern.", "E-Mail", "Afd.")]
    [InlineData("Prim. nome", "Apell.", "Correo elec.", "Depart.")]
    public void Words_broken_off_with_a_full_stop_are_understood(string first, string last, string email, string group) =>
        Assert.Equal(AllFour, Suggested.For(first, last, email, group).Fields());

    [Theory]
    [InlineData("Vrnm", "Nchnm", "Eml", "Grp")]
    [InlineData("FRST_NM", "LAST_NM", "Email Addr", "Dpt")]
    [InlineData("Vorn", "Nachn", "E-Mail Adr", "Abt")]
    [InlineData("Nombre", "Apell", "Correo electr", "Dpto")]
    public void Words_cut_without_a_full_stop_or_without_their_vowels_are_understood(string first, string last, string email, string group) =>
        Assert.Equal(AllFour, Suggested.For(first, last, email, group).Fields());

    [Theory]
    [InlineData("Name (first)", "Name (last)", "Work Contact: Work Email", "Department Name")]
    [InlineData("Vorname des Mitarbeiters", "Nachname des Mitarbeiters", "Dienst-Mail", "Abteilungsname")]
    [InlineData("Imię pracownika", "Nazwisko pracownika", "Służbowy adres e-mail", "Nazwa działu")]
    [InlineData("名（漢字）", "姓（漢字）", "会社のメールアドレス", "所属部署名")]
    public void What_a_header_says_beside_the_name_of_its_field_is_looked_through(string first, string last, string email, string group) =>
        Assert.Equal(AllFour, Suggested.For(first, last, email, group).Fields());

    [Theory]
    [InlineData("Employee ID")]
    [InlineData("Employee #")]
    [InlineData("Company Name")]
    [InlineData("Host name")]
    [InlineData("File name")]
    [InlineData("Employer")]
    [InlineData("Comment")]
    [InlineData("氏名（カナ）")]
    public void A_header_that_is_spelt_alike_or_shares_a_word_is_left_out(string header) =>
        Assert.Equal([null], Suggested.For(header).Fields());

    [Fact]
    public void A_word_for_half_a_name_means_the_whole_where_the_cells_do()
    {
        Assert.Equal([FieldKeys.FullName, FieldKeys.Email], Suggested.ForCells(hasHeader: true, ["Nombre", "Ana García", "Luis Gil Paz", "Eva Mora"], ["Correo"]).Fields());
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName], Suggested.ForCells(hasHeader: true, ["Nombre", "Ana María", "Luis Gil", "Eva Rosa"], ["Apellidos", "García", "Paz", "Mora"]).Fields());
    }

    [Theory]
    [InlineData("First name / Prénom", "Last name / Nom", "Email / Courriel", "Department / Abteilung")]
    [InlineData("Имя / First name", "Фамилия | Surname", "Почта\nEmail", "Отдел / Department")]
    [InlineData("EMP_FNAME", "EMP_LNAME", "EMP_EMAIL", "EMP_DEPT")]
    [InlineData("1. First name", "2. Surname *", "✉ E-Mail (work) *", "Department:")]
    public void Headers_in_two_languages_and_with_decoration_are_understood(string first, string last, string email, string group) =>
        Assert.Equal(AllFour, Suggested.For(first, last, email, group).Fields());

    [Theory]
    [InlineData("Email / Phone")]
    [InlineData("No.")]
    [InlineData("Tel.")]
    [InlineData("E.")]
    [InlineData("Mgr. mail")]
    [InlineData("Date")]
    [InlineData("Phone")]
    [InlineData("Badge No")]
    [InlineData("Username")]
    [InlineData("Manager")]
    [InlineData("")]
    [InlineData("***")]
    public void Other_columns_are_left_out(string header) =>
        Assert.Equal(new ColumnChoice(1, null, MappingHow.None), Suggested.For(header)[0]);

    [Fact]
    public void The_better_match_wins()
    {
        Assert.Equal([null, FieldKeys.Email], Suggested.For("E-mail", "Email Address").Fields());
        Assert.Equal([FieldKeys.Email, null], Suggested.For("Mail", "Emial").Fields());
    }

    [Fact]
    public void Two_equal_candidates_are_left_open()
    {
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName, null, null], Suggested.For("First Name", "Last Name", "Email", "E-mail").Fields());
        Assert.Equal([null, null], Suggested.For("Department", "Team").Fields());
    }

    [Fact]
    public void A_custom_field_is_found_by_its_name_and_goes_before_an_alias()
    {
        var (department, badge) = (Suggested.Text("Department"), Suggested.Text("Badge No."));
        var choices = Suggested.For([department, badge], "BADGE_NO", "Department", "Group");

        Assert.Equal([CustomValueField.KeyOf(badge.Id), CustomValueField.KeyOf(department.Id), FieldKeys.Group], choices.Fields());
        Assert.All(choices, c => Assert.Equal(MappingHow.Exact, c.How));
    }

    [Theory]
    [InlineData("Vorname", "Name")]
    [InlineData("Voornaam", "Naam")]
    [InlineData("Förnamn", "Namn")]
    public void A_name_beside_a_first_name_is_the_last_name(string first, string last)
    {
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName], Suggested.For(first, last).Fields());
        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName], Suggested.For(last, first).Fields());
    }

    [Fact]
    public void A_name_beside_a_last_name_is_the_first_name()
    {
        Assert.Equal([FieldKeys.FirstName, FieldKeys.LastName], Suggested.For("Name", "Surname").Fields());
        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName], Suggested.For("Surname", "Name").Fields());
    }

    [Fact]
    public void A_full_name_beside_half_of_it_stays_one()
    {
        Assert.Equal([FieldKeys.FullName, FieldKeys.FirstName], Suggested.For("Full Name", "First Name").Fields());
        Assert.Equal([FieldKeys.LastName, FieldKeys.FullName], Suggested.For("Surname", "Display name").Fields());

        var choices = Suggested.ForCells(hasHeader: true, ["Name", "Ann Lee", "Bo Ng"], ["Given name", "Ann", "Bo"]);
        Assert.Equal([FieldKeys.FullName, FieldKeys.FirstName], choices.Fields());
    }

    [Fact]
    public void A_full_name_beside_both_names_is_left_out() =>
        Assert.Equal([null, FieldKeys.FirstName, FieldKeys.LastName], Suggested.For("Full Name", "First Name", "Last Name").Fields());
}
