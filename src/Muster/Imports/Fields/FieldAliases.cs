using System.Collections.Frozen;
using Muster.Imports.Mapping;

namespace Muster.Imports.Fields;

/// <summary>What the world's spreadsheets call the fields. Compared without case, accents, blanks and punctuation.</summary>
static class FieldAliases
{
    public static readonly IReadOnlyList<string> FirstName =
    [
        "First", "Firstname", "Forename", "Given name", "Given names", "Christian name", "Preferred name", "Fname", "First names", "Employee first name", "Vorname", "Vornamen",
        "Rufname", "Prénom", "Prénoms", "Nombre", "Nombres", "Nombre de pila", "Primer nombre", "Nome", "Nome próprio", "Primeiro nome", "Voornaam", "Voornamen", "Roepnaam",
        "Förnamn", "Tilltalsnamn", "Fornavn", "Fornavne", "Etunimi", "Eesnimi", "Vārds", "Vardas", "Imię", "Imiona", "Jméno", "Křestní jméno", "Meno", "Krstné meno",
        "Keresztnév", "Utónév", "Prenume", "Ime", "Ad", "Adı", "İsim", "Имя", "Ім'я", "Име", "Όνομα", "名", "ファーストネーム", "名字", "שם פרטי", "الاسم الأول", "Eiginnafn",
        "Fornafn", "Tên", "Nama depan", "Nama pertama", "Nom de pila", "Izena", "Nome de pila", "Primeiro", "Emri", "पहला नाम", "Jina la kwanza", "İlk ad",
        "Adi", "Keresztneve", "Prénom usuel", "Prénom d'usage", "Nome di battesimo", "Imie", "Krstni", "Osobno ime", "Лично име", "Собствено име", "Личное имя", "Ім’я",
        "Όνομα (μικρό)", "نام", "Given", "Given name(s)", "First/Given name", "Forename(s)", "First name(s)",
        "1st name", "Etunimet", "Kutsumanimi", "Prenumele", "Prénom d'état civil", "Ön ad", "Μικρό όνομα", "Primo nome", "下の名前",
        "Vorna", "Vname", "Vnaam", "Fnamn", "Nombre propio", "Utónevek", "Adınız", "Христово име",
    ];

    public static readonly IReadOnlyList<string> LastName =
    [
        "Last", "Lastname", "Surname", "Surnames", "Family name", "Lname", "Employee last name", "Nachname", "Familienname", "Zuname", "Nom", "Nom de famille",
        "Nom d'usage", "Apellido", "Apellidos", "Primer apellido", "Cognome", "Sobrenome", "Apelido", "Apelidos", "Último nome", "Achternaam", "Familienaam", "Efternamn",
        "Etternavn", "Efternavn", "Sukunimi", "Perekonnanimi", "Uzvārds", "Pavardė", "Nazwisko", "Příjmení", "Priezvisko", "Vezetéknév", "Családnév", "Nume de familie", "Nume",
        "Prezime", "Priimek", "Soyad", "Soyadı", "Soyisim", "Фамилия", "Прізвище", "Фамилно име", "Επώνυμο", "姓", "苗字", "名字(姓)", "ラストネーム", "성", "שם משפחה", "اسم العائلة",
        "Eftirnafn", "Kenninafn", "Họ", "Nama belakang", "Nama keluarga", "Cognoms", "Abizena", "Mbiemri", "นามสกุล", "उपनाम", "सरनेम", "आडनाव", "Jina la ukoo", "Soyadi",
        "Apellido paterno", "Nom patronymique", "Nom usuel", "Nazwiska", "Презиме", "Επίθετο", "משפחה", "اللقب", "العائلة", "الكنية", "نام خانوادگی", "Family", "Family name(s)",
        "Surname(s)", "Last name(s)", "Last/Family name", "姓氏", "sn",
        "Nom de naissance", "Geslachtsnaam", "Slektsnavn", "Nazwisko rodowe", "Perenimi", "Numele", "Numele de familie", "الاسم الأخير", "Soy ad", "Nome de família", "Anaam",
        "Nachn", "Nname", "Enamn", "Cognomi", "Nom marital", "Soyadınız",
    ];

    public static readonly IReadOnlyList<string> FullName =
    [
        "Name", "Full name", "Fullname", "Display name", "Employee name", "Learner", "Learner name", "Employee", "Person", "Staff name", "Participant", "Participant name",
        "Contact name", "Vollständiger Name", "Vor- und Nachname", "Name, Vorname", "Mitarbeiter", "Mitarbeitername", "Nom complet", "Nom et prénom", "Nom Prénom",
        "Nombre completo", "Nombre y apellidos", "Apellidos y nombre", "Nome completo", "Nome e cognome", "Cognome e nome", "Volledige naam", "Naam", "Namn", "Navn",
        "Fullständigt namn", "Fullt navn", "Nimi", "Koko nimi", "Imię i nazwisko", "Nazwisko i imię", "Celé jméno", "Jméno a příjmení", "Teljes név", "Név", "Nume complet",
        "Nume și prenume", "Ad Soyad", "Adı Soyadı", "ФИО", "Полное имя", "ПІБ", "Ονοματεπώνυμο", "氏名", "姓名", "성명", "Fullt nafn", "Nafn", "Họ và tên", "Họ tên", "Nama",
        "Nama lengkap", "Nom i cognoms", "Nombre y apellido", "Apellido y nombre", "Apellidos, nombre", "Nome e apelido", "Nome e sobrenome", "Cognome Nome", "Nominativo",
        "Vorname Nachname", "Vor-/Nachname", "Vorname und Nachname", "Nachname, Vorname", "Name des Mitarbeiters", "Mitarbeiter/in", "Teilnehmer", "Teilnehmer/in",
        "Name und Vorname", "Prénom et nom", "Prénom Nom", "Nom & prénom", "Nom, prénom", "Voor- en achternaam", "För- och efternamn", "Medarbetare", "Medarbejder", "Ansatt",
        "Medarbeider", "Työntekijä", "Etu- ja sukunimi", "Pracownik", "Zaměstnanec", "Zamestnanec", "Meno a priezvisko", "Dolgozó", "Vezetéknév és keresztnév", "Angajat",
        "Ime i prezime", "Ime in priimek", "Prezime i ime", "Сотрудник", "Фамилия Имя Отчество", "Фамилия, имя", "Имя и фамилия", "Три имена", "Име и фамилия", "Име и презиме",
        "Прізвище та ім'я", "Прізвище, ім'я", "Υπάλληλος", "Ονομα επώνυμο", "Çalışan", "İsim Soyisim", "Vārds uzvārds", "Vārds, uzvārds", "Vardas ir pavardė", "Vardas, pavardė",
        "Ees- ja perekonnanimi", "ชื่อ-นามสกุล", "पूरा नाम", "שם מלא", "שם העובד", "الاسم الكامل", "اسم الموظف", "نام و نام خانوادگی", "お名前", "社員名", "名前（漢字）", "员工姓名", "員工姓名",
        "직원명", "이름(성명)", "Last name, first name", "Surname, first name", "First and last name", "First & last name", "Name (last, first)", "Attendee", "Delegate", "Trainee",
        "名前", "이름", "שם", "الاسم", "नाम", "नाव", "ชื่อ", "Complete name", "Hela namnet", "Hele navnet", "Ansattnavn", "Imię i nazwisko", "Pełne imię i nazwisko",
        "Tam ad", "Πλήρες όνομα", "Повне ім'я", "Пълно име", "Трите имена", "Puno ime", "Polno ime", "Täisnimi", "フルネーム", "성함", "사원명", "İsim Soyad", "Fulde navn",
        "Fuldt navn", "Celé meno", "Pilnas vardas", "Pilns vārds", "Пуно име", "Όνομα και επώνυμο", "Neve", "Фамилия И.О.", "Фамилия и инициалы", "中文姓名",
        "Staff member", "Team member", "Adınız Soyadınız", "Ον/μο", "Ονομ/νυμο", "Teljes neve", "اسم المتدرب", "שם ומשפחה", "Имена",
    ];

    /// <summary>Of the names for a full name those, folded, that may as well mean half of it.</summary>
    public static readonly FrozenSet<string> JustName = Folded("Name", "Naam", "Namn", "Navn", "Nafn", "Nimi", "Név", "Nama", "名前", "이름", "שם", "الاسم", "नाम", "नाव", "ชื่อ");

    /// <summary>Of the names for half a name those, folded, that may as well mean the whole.</summary>
    public static readonly FrozenSet<string> HalfOrWhole = Folded(
        "Nombre", "Nome", "Nom", "Ime", "Име", "Имя", "Ім'я", "Jméno", "Meno", "Imię", "Ad", "Adı", "İsim", "Nume", "Numele", "Όνομα", "Vardas", "Vārds", "Emri", "Izena", "Tên", "名", "名字");

    /// <summary>What stands in brackets behind a name to say which half it is, folded.</summary>
    public static readonly FrozenSet<string> Halves = Folded([.. FirstName, .. LastName]);

    public static readonly IReadOnlyList<string> Email =
    [
        "Email", "E-mail", "Mail", "Mail address", "Email address", "Work email", "Business email", "Company email", "Office email", "Corporate email", "Primary email",
        "Email ID", "Mail ID", "Emailaddr", "Email addr", "UPN", "User principal name", "Contact email", "E-Mail-Adresse", "Mailadresse", "Dienstliche E-Mail",
        "Geschäftliche E-Mail", "Adresse e-mail", "Adresse électronique", "Adresse mail", "Courriel", "Adresse courriel", "Mél", "Correo", "Correo electrónico",
        "Dirección de correo", "Dirección de correo electrónico", "Indirizzo email", "Indirizzo e-mail", "Posta elettronica", "Endereço de email", "Endereço de e-mail",
        "Correio eletrónico", "Correio eletrônico", "E-mailadres", "Mailadres", "E-post", "E-postadress", "E-postadresse", "E-mailadresse", "Mejl", "Sähköposti",
        "Sähköpostiosoite", "E-posti aadress", "E-pasts", "El. paštas", "Adres e-mail", "Adres email", "Poczta elektroniczna", "E-mailová adresa", "Emailová adresa",
        "E-mail cím", "Adresă de email", "Adresa de e-mail", "E-pošta", "E-posta", "E-posta adresi", "Электронная почта", "Эл. почта", "Почта", "Адрес электронной почты",
        "Електронна пошта", "Имейл", "Ηλεκτρονικό ταχυδρομείο", "メール", "メールアドレス", "Eメール", "邮箱", "电子邮件", "电子邮箱", "電子郵件", "이메일", "전자우편", "דואר אלקטרוני", "البريد الإلكتروني",
        "Netfang", "Tölvupóstur", "Tölvupóstfang", "Correu electrònic", "Correu", "Helbide elektronikoa", "Correo-e", "Thư điện tử", "Địa chỉ email", "Surel", "Alamat email",
        "Alamat surel", "อีเมล", "ईमेल", "ईमेल पता", "ई-मेल", "Barua pepe", "E-mailadresse (arbejde)", "Epost", "Epostadress", "Epostadresse", "E-post adress", "Jobb e-post",
        "Työsähköposti", "Elektronická pošta", "Elektronikus levélcím", "Adresa e-pošte", "E-poštni naslov", "Elektronska pošta", "Имейл адрес", "Електронна поща", "Е-пошта",
        "E-mail адрес", "Емейл", "Емайл", "Email адрес", "Эл. адрес", "Электронный адрес", "Эл.почта", "Мейл", "Ел. пошта", "Електронна адреса", "Διεύθυνση email",
        "Ηλ. ταχυδρομείο", "Διεύθυνση ηλεκτρονικού ταχυδρομείου", "E-posta adres", "Eposta", "E-pasta adrese", "Elektroninis paštas", "El. pašto adresas", "Meiliaadress",
        "דוא\"ל", "דואל", "מייל", "אימייל", "כתובת מייל", "כתובת דוא\"ל", "البريد", "الايميل", "الإيميل", "ایمیل", "پست الکترونیک", "Eメールアドレス", "電子メール", "メアド", "邮件", "邮件地址",
        "电邮", "電郵", "電子郵箱", "이메일 주소", "메일", "메일주소", "Login email", "Email (work)", "E mail", "Mail professionnel", "Email professionnel", "Correo corporativo",
        "Correo-e corporativo", "Email aziendale", "E-mail corporativo", "E-mail profissional", "Firmen-E-Mail", "Email-Adresse", "Mail-Adresse", "Email dienstlich",
        "E-Mail geschäftlich", "Zakelijk e-mailadres", "Werkmail", "Adres poczty elektronicznej", "Email służbowy", "Pracovní e-mail", "Pracovný e-mail", "Munkahelyi e-mail",
        "SMTP", "Primary SMTP address", "Username (email)",
        "Electronic mail", "Elektronische Post", "Adresse de messagerie", "Messagerie", "Adresse mél", "Endereço eletrónico", "Endereço eletrônico",
        "Dirección electrónica", "Indirizzo di posta elettronica", "Indirizzo elettronico", "Mejladress", "S-posti", "Poczta e-mail", "Poczta", "El. поща", "Ел. поща",
        "Адреса електронної пошти", "E-adresa", "E-naslov", "Elektronski naslov", "Elektronička pošta", "E-mailová schránka", "邮箱地址", "郵件", "郵件地址",
        "عنوان البريد الإلكتروني", "بريد إلكتروني", "E-cím", "E-mailcím", "Poștă electronică", "Elektronik posta", "Mail adresi", "Имејл", "Skrzynka e-mail", "Пошта",
        "E-mél", "Eml", "E-mejl", "Електронен адрес", "Elektronische Adresse", "Elektronická adresa", "Electronic address", "Ηλ. διεύθυνση", "Ηλεκτρονική διεύθυνση",
        "Імейл", "Indirizzo di posta", "電子信箱", "信箱", "Hộp thư điện tử", "Pos-el", "E-meil", "Meil",
    ];

    public static readonly IReadOnlyList<string> Package =
    [
        "Packages", "Package name", "Training", "Training package", "Curriculum", "Learning path", "Programme", "Program",
        "Paket", "Schulung", "Schulungspaket", "Formation", "Parcours", "Paquete", "Formación", "Pacchetto", "Formazione", "Pacote", "Formação", "Pakket", "Utbildning", "Opplæring", "Uddannelse", "Koulutus", "Pakiet", "Szkolenie", "Balíček", "Školení", "Csomag", "Képzés", "Pachet", "Eğitim", "Пакет", "Обучение", "Εκπαίδευση", "パッケージ", "研修", "培训", "교육",
        "Course", "Course package", "Module", "Kurs", "Lehrgang", "Unterweisung", "Seminar", "Fortbildung", "Cours", "Module de formation", "Stage", "Curso",
        "Capacitación", "Corso", "Treinamento", "Cursus", "Opleiding", "Kursus", "Kurssi", "Kurz", "Tanfolyam", "Курс", "Навчання", "Обука", "Curs", "Instruire",
        "Κατάρτιση", "Μάθημα", "コース", "课程", "課程", "培訓", "과정", "دورة", "קורס", "Khóa học", "Pelatihan", "Kursus",
        "Acción formativa", "Percorso", "Program szkolenia", "Программа",
    ];

    public static readonly IReadOnlyList<string> Group =
    [
        "Groups", "Group name", "Department", "Departments", "Dept", "Department name", "Team", "Teams", "Unit", "Business unit", "Division", "Section", "Ward", "Org unit",
        "Organisational unit", "Cohort", "Class", "Branch", "Gruppe", "Gruppen", "Abteilung", "Bereich", "Groupe", "Groupes", "Département", "Service", "Équipe", "Grupo",
        "Grupos", "Departamento", "Área", "Equipo", "Gruppo", "Gruppi", "Reparto", "Dipartimento", "Ufficio", "Equipa", "Equipe", "Setor", "Groep", "Groepen", "Afdeling",
        "Grupp", "Grupper", "Avdelning", "Avdeling", "Ryhmä", "Osasto", "Osakond", "Nodaļa", "Skyrius", "Grupa", "Dział", "Zespół", "Skupina", "Oddělení", "Oddelenie", "Csoport",
        "Osztály", "Departament", "Odjel", "Oddelek", "Grup", "Departman", "Bölüm", "Birim", "Группа", "Отдел", "Подразделение", "Група", "Відділ", "Ομάδα", "Τμήμα", "グループ",
        "部署", "部門", "所属", "部门", "组", "그룹", "부서", "קבוצה", "מחלקה", "المجموعة", "القسم", "Deild", "Svið", "Hópur", "Phòng ban", "Bộ phận", "Nhóm", "Departemen", "Bagian",
        "Kelompok", "Secció", "Saila", "Grupi", "Departamenti", "แผนก", "กลุ่ม", "विभाग", "समूह", "Idara", "Station", "Einsatzbereich", "Sachgebiet", "Fachbereich",
        "Organisationseinheit", "Wohnbereich", "Pflegebereich", "Direction", "Pôle", "Unité", "Sector", "Sección", "Unidad", "Área de trabajo", "Settore", "Unità", "Seção",
        "Unidade", "Enhet", "Enhed", "Yksikkö", "Tiimi", "Üksus", "Nodala", "Padalinys", "Jednostka", "Komórka", "Středisko", "Útvar", "Stredisko", "Egység", "Részleg", "Secție",
        "Echipa", "Secția", "Sektor", "Odjeljenje", "Odsjek", "Tim", "Enota", "Звено", "Екип", "Бригада", "Участок", "Служба", "Управление", "Сектор", "Департамент", "Підрозділ",
        "Τομέας", "Υπηρεσία", "Müdürlük", "Şube", "Ekip", "צוות", "אגף", "الفريق", "الإدارة", "الوحدة", "بخش", "گروه", "واحد", "課", "班", "チーム", "小组", "组别", "科室", "單位", "群組",
        "小組", "팀", "소속", "부서명",
        "Home department", "Unité organisationnelle", "Secteur", "Unidad organizativa", "Lotação", "Secção", "Gerência", "Squadra",
        "Unità organizzativa", "Ploeg", "Dienst", "Organisatorische eenheid", "OE", "Werkgroep", "Arbetsgrupp", "Arbeitsgruppe", "Organisationsenhet",
        "Organisasjonsenhet", "Hold", "Jednostka organizacyjna", "Wydział", "Komórka organizacyjna", "Oddział", "Tým", "Tím", "Úsek", "Odbor", "Organizační jednotka",
        "Organizačná jednotka", "Szervezeti egység", "Csapat", "Compartiment", "Grupă", "Μονάδα", "Διεύθυνση τμήματος", "Τμήμα εργασίας", "Структурное подразделение",
        "Команда", "Отделение", "Цех", "Дирекция", "Структурний підрозділ", "Структурно звено", "Відділення", "Organizacijska jedinica", "Organizacijska enota",
        "Struktūrvienība", "Komanda", "所属部署", "团队", "團隊", "组织", "組織", "ฝ่าย", "Phòng", "Tổ", "Divisi", "Unit kerja", "Одељење", "Služba",
        "Crew", "Squad", "BU", "Supervisory organization", "Referat", "Entité", "Entità", "Förvaltning", "Seksjon", "Sektion", "Serviciul", "Ustrojstvena jedinica",
        "Ekipa", "Daļa", "Meeskond", "部課", "配属先", "班组", "組別", "分组", "组名", "조직", "יחידה", "Dezernat",
    ];

    static FrozenSet<string> Folded(params IEnumerable<string> names) => names.Select(HeaderText.Folded).ToFrozenSet(StringComparer.Ordinal);
}
