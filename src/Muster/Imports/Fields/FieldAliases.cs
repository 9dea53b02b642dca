namespace Muster.Imports.Fields;

/// <summary>What the world's spreadsheets call the fields. Compared without case, accents, blanks and punctuation.</summary>
static class FieldAliases
{
    public static readonly IReadOnlyList<string> FirstName =
    [
        "First", "Firstname", "Forename", "Given name", "Given names", "Christian name", "Preferred name", "Fname", "First names", "Employee first name",
        "Vorname", "Vornamen", "Rufname", "Prénom", "Prénoms", "Nombre", "Nombres", "Nombre de pila", "Primer nombre", "Nome", "Nome próprio", "Primeiro nome",
        "Voornaam", "Voornamen", "Roepnaam", "Förnamn", "Tilltalsnamn", "Fornavn", "Fornavne", "Etunimi", "Eesnimi", "Vārds", "Vardas", "Imię", "Imiona", "Jméno", "Křestní jméno",
        "Meno", "Krstné meno", "Keresztnév", "Utónév", "Prenume", "Ime", "Ad", "Adı", "İsim", "Имя", "Ім'я", "Име", "Όνομα", "名", "名前", "ファーストネーム", "名字", "이름", "שם פרטי", "الاسم الأول",
    ];

    public static readonly IReadOnlyList<string> LastName =
    [
        "Last", "Lastname", "Surname", "Surnames", "Family name", "Second name", "Lname", "Employee last name",
        "Nachname", "Familienname", "Zuname", "Nom", "Nom de famille", "Nom d'usage", "Apellido", "Apellidos", "Primer apellido", "Cognome", "Sobrenome", "Apelido", "Apelidos", "Último nome",
        "Achternaam", "Familienaam", "Efternamn", "Etternavn", "Efternavn", "Sukunimi", "Perekonnanimi", "Uzvārds", "Pavardė", "Nazwisko", "Příjmení",
        "Priezvisko", "Vezetéknév", "Családnév", "Nume de familie", "Nume", "Prezime", "Priimek", "Soyad", "Soyadı", "Soyisim", "Фамилия", "Прізвище", "Фамилно име", "Επώνυμο", "姓", "苗字", "名字(姓)", "ラストネーム", "성", "שם משפחה", "اسم العائلة",
    ];

    public static readonly IReadOnlyList<string> FullName =
    [
        "Name", "Full name", "Fullname", "Display name", "Employee name", "Learner", "Learner name", "Employee", "Person", "Staff name", "Participant", "Participant name", "Contact name",
        "Vollständiger Name", "Vor- und Nachname", "Name, Vorname", "Mitarbeiter", "Mitarbeitername", "Nom complet", "Nom et prénom", "Nom Prénom", "Nombre completo", "Nombre y apellidos", "Apellidos y nombre", "Nome completo", "Nome e cognome", "Cognome e nome",
        "Volledige naam", "Naam", "Namn", "Navn", "Fullständigt namn", "Fullt navn", "Nimi", "Koko nimi", "Imię i nazwisko", "Nazwisko i imię", "Celé jméno", "Jméno a příjmení", "Teljes név", "Név", "Nume complet", "Nume și prenume",
        "Ad Soyad", "Adı Soyadı", "ФИО", "Полное имя", "ПІБ", "Ονοματεπώνυμο", "氏名", "姓名", "성명",
    ];

    /// <summary>Of the names for a full name those, folded, that may as well mean half of it.</summary>
    public static readonly IReadOnlyList<string> JustName = ["name", "naam", "namn", "navn", "nimi", "nev"];

    public static readonly IReadOnlyList<string> Email =
    [
        "Email", "E-mail", "Mail", "Mail address", "Email address", "Work email", "Business email", "Company email", "Office email", "Corporate email", "Primary email", "Email ID", "Mail ID", "Emailaddr", "Email addr", "UPN", "User principal name", "Contact email",
        "E-Mail-Adresse", "Mailadresse", "Dienstliche E-Mail", "Geschäftliche E-Mail", "Adresse e-mail", "Adresse électronique", "Adresse mail", "Courriel", "Adresse courriel", "Mél", "Correo", "Correo electrónico", "Dirección de correo", "Dirección de correo electrónico", "Indirizzo email", "Indirizzo e-mail", "Posta elettronica", "Endereço de email", "Endereço de e-mail", "Correio eletrónico", "Correio eletrônico",
        "E-mailadres", "Mailadres", "E-post", "E-postadress", "E-postadresse", "E-mailadresse", "Mejl", "Sähköposti", "Sähköpostiosoite", "E-posti aadress", "E-pasts", "El. paštas", "Adres e-mail", "Adres email", "Poczta elektroniczna", "E-mailová adresa", "Emailová adresa", "E-mail cím", "Adresă de email", "Adresa de e-mail", "E-pošta", "E-posta", "E-posta adresi",
        "Электронная почта", "Эл. почта", "Почта", "Адрес электронной почты", "Електронна пошта", "Имейл", "Ηλεκτρονικό ταχυδρομείο", "メール", "メールアドレス", "Eメール", "邮箱", "电子邮件", "电子邮箱", "電子郵件", "이메일", "전자우편", "דואר אלקטרוני", "البريد الإلكتروني",
    ];

    public static readonly IReadOnlyList<string> Package =
    [
        "Packages", "Package name", "Training", "Training package", "Curriculum", "Learning path", "Programme", "Program",
        "Paket", "Schulung", "Schulungspaket", "Formation", "Parcours", "Paquete", "Formación", "Pacchetto", "Formazione", "Pacote", "Formação", "Pakket", "Utbildning", "Opplæring", "Uddannelse", "Koulutus", "Pakiet", "Szkolenie", "Balíček", "Školení", "Csomag", "Képzés", "Pachet", "Eğitim", "Пакет", "Обучение", "Εκπαίδευση", "パッケージ", "研修", "培训", "교육",
    ];

    public static readonly IReadOnlyList<string> Group =
    [
        "Groups", "Group name", "Department", "Departments", "Dept", "Department name", "Team", "Teams", "Unit", "Business unit", "Division", "Section", "Ward", "Org unit", "Organisational unit", "Cohort", "Class", "Branch",
        "Gruppe", "Gruppen", "Abteilung", "Bereich", "Groupe", "Groupes", "Département", "Service", "Équipe", "Grupo", "Grupos", "Departamento", "Área", "Equipo", "Gruppo", "Gruppi", "Reparto", "Dipartimento", "Ufficio", "Equipa", "Equipe", "Setor",
        "Groep", "Groepen", "Afdeling", "Grupp", "Grupper", "Avdelning", "Avdeling", "Ryhmä", "Osasto", "Osakond", "Nodaļa", "Skyrius", "Grupa", "Dział", "Zespół", "Skupina", "Oddělení", "Oddelenie", "Csoport", "Osztály", "Departament", "Odjel", "Oddelek",
        "Grup", "Departman", "Bölüm", "Birim", "Группа", "Отдел", "Подразделение", "Група", "Відділ", "Ομάδα", "Τμήμα", "グループ", "部署", "部門", "所属", "部门", "组", "그룹", "부서", "קבוצה", "מחלקה", "المجموعة", "القسم",
    ];
}
