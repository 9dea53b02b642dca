using System.Collections.Frozen;
using System.Text;

namespace Muster.Intake.Tables;

/// <summary>Words that head the columns of lists of people, in many languages.</summary>
static class HeaderWords
{
    // A header is known by one of its words: "Work e-mail", "Start date", "Badge No".
    const string Words = """
        name names first last middle forename forenames firstname lastname surname fullname middlename given family email emails mail emailaddress
        address group groups team teams department dept division section unit site location branch office position role manager
        supervisor employee staff badge number no nr id code date birthday dob phone telephone mobile gender sex title salutation
        company organisation organization status country city postcode zip username login comment comments notes remark remarks cohort
        vorname vornamen nachname familienname zuname rufname mailadresse emailadresse abteilung gruppe standort bereich team anrede titel
        personalnummer personalnr telefon handy geburtsdatum eintrittsdatum eintritt funktion bemerkung ort plz straße strasse firma
        prénom prenom prénoms nom courriel adresse mél groupe équipe equipe service département téléphone matricule civilité fonction ville
        nombre nombres apellido apellidos correo grupo equipo departamento teléfono telefono dirección fecha puesto cargo área sección
        nome cognome cognomi indirizzo posta gruppo reparto ufficio telefono matricola squadra nominativo data qualifica sede
        sobrenome apelido endereço setor departamento telefone equipe matrícula matricula função unidade
        voornaam voornamen achternaam tussenvoegsel naam emailadres afdeling groep telefoon personeelsnummer functie vestiging adres
        förnamn efternamn namn epost epostadress avdelning grupp telefon anställningsnummer fornavn etternavn efternavn navn mailadresse
        epostadresse avdeling afdeling gruppe telefonnummer ansattnummer etunimi sukunimi nimi sähköposti sähköpostiosoite osasto ryhmä puhelin
        eesnimi perekonnanimi perenimi vārds uzvārds epasts vardas pavardė skyrius grupė
        imię imiona imie nazwisko mail dział grupa adres stanowisko zespół jméno křestní příjmení oddělení skupina pošta meno priezvisko
        oddelenie útvar keresztnév utónév vezetéknév családnév név osztály csoport cím prenume nume numele departament grup grupă
        ime prezime priimek odjel odsek skupina pošta oddelek emër mbiemër
        имя фамилия отчество фио почта отдел группа должность подразделение телефон адрес ім'я прізвище пошта відділ група посада
        име презиме отдел поща имейл група
        όνομα επώνυμο επίθετο ονοματεπώνυμο τμήμα ομάδα ηλεκτρονική διεύθυνση τηλέφωνο
        ad adı soyad soyadı isim eposta posta departman bölüm birim grup görev telefon
        اسم الاسم الأول العائلة اللقب البريد الإلكتروني المجموعة القسم الهاتف نام خانوادگی ایمیل گروه بخش
        שם פרטי משפחה מייל דוא"ל קבוצה מחלקה טלפון נאמ
        नाम उपनाम ईमेल समूह विभाग ชื่อ นามสกุล อีเมล กลุ่ม แผนก
        tên họ nhóm phòng thư nama depan belakang surel kelompok bagian jabatan
        """;

    // Written without blanks, so a header is one of these as a whole.
    const string Whole = """
        姓 名 名字 姓名 姓氏 名前 氏名 苗字 姓名 邮箱 郵箱 电子邮件 電子郵件 电子邮箱 電郵 电邮 邮件 邮件地址 部门 部門 组 组别 小组 群組 组名 工号 员工编号 电话 職位 职位
        メール メールアドレス eメール 電子メール 部署 所属 グループ 社員番号 電話番号 フリガナ ふりがな
        이름 성 성명 이메일 이메일주소 전자우편 메일 부서 그룹 팀 직책 사번 전화번호
        """;

    static readonly FrozenSet<string> KnownWords = Split(Words);
    static readonly FrozenSet<string> KnownWholes = Split(Whole);

    public static bool Knows(string cell)
    {
        if (cell.Length is 0 or > 60)
            return false;

        var words = Spread(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return words.Length is > 0 and <= 6
            && (words.Any(KnownWords.Contains) || KnownWholes.Contains(string.Concat(words)));
    }

    // "FirstName", "first_name" and "First-Name*" are two words each; "E-Mail" is one.
    static string Spread(string cell)
    {
        var spread = new StringBuilder(cell.Length + 4);
        var previous = ' ';

        foreach (var c in cell.Normalize())
        {
            if (char.IsUpper(c) && char.IsLower(previous))
                spread.Append(' ');

            spread.Append(char.IsLetter(c) || c is '\'' or '"' || char.IsHighSurrogate(c) || char.IsLowSurrogate(c) || IsMark(c) ? char.ToLowerInvariant(c) : ' ');
            previous = c;
        }

        return spread.ToString().Replace("e mail", "email", StringComparison.Ordinal).Replace("e post", "epost", StringComparison.Ordinal);
    }

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    static FrozenSet<string> Split(string words) =>
        words.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Normalize()).ToFrozenSet(StringComparer.Ordinal);
}
