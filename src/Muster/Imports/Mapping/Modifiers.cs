using System.Collections.Frozen;
using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>Words in a header beside those that name its field: whose it is, that it is the office's, that it is a name.</summary>
static class Modifiers
{
    /// <summary>Small words between those that count: nom de famille, number of the employee.</summary>
    public static readonly FrozenSet<string> Joints = Words("""
        the of a an d l de del della dello di do da dos das du des la le les il el der die das den dem van het een na på pa на z per par von vom zu zur w u par
        """);

    /// <summary>Between the halves of a name.</summary>
    public static readonly FrozenSet<string> Conjunctions = Words("and und u et y e i og och en ja ve și si a și и та й і και ו in un ir es és va 和 と 및 or");

    // Nouns for the people of the list, in the cases that follow "name of".
    static readonly FrozenSet<string> People = Words("""
        employee employees emp empl worker workers learner learners student students person persons people participant participants associate colleague coworker attendee delegate trainee individual
        mitarbeiter mitarbeiters mitarbeiterin mitarbeitende mitarbeitender ma arbeitnehmer arbeitnehmers beschäftigter beschäftigte beschäftigten teilnehmer teilnehmers teilnehmerin teilnehmende tn an
        employé employée salarié salariée collaborateur collaboratrice stagiaire apprenant apprenante agent empleado empleada trabajador trabajadora trab colaborador participante alumno
        funcionário empregado trabalhador servidor dipendente dipendenti dip partecipante lavoratore collaboratore medewerker medewerkers werknemer deelnemer cursist
        anställd anställda anställds medarbetare medarbetarens deltagare deltagarens medarbejder medarbejders medarbejderens deltager ansat ansatt ansatte ansattes medarbeider deltaker
        työntekijä työntekijän henkilö henkilön osallistuja osallistujan töötaja osaleja pracownik pracownika uczestnik uczestnika zaměstnanec zaměstnance zam zamestnanec zamestnanca účastník účastníka účastníka
        dolgozó munkavállaló résztvevő alkalmazott angajat angajatului salariat salariatului participantului çalışan çalışanın personel katılımcı
        εργαζόμενος εργαζομένου υπάλληλος υπαλλήλου συμμετέχων συμμετέχοντα сотрудник сотрудника работник работника слушатель слушателя участник участника
        працівник працівника співробітник співробітника учасник учасника служител служителя служителят участника участник zaposlenik zaposlenika zaposleni zaposlenog zaposlenega djelatnik djelatnika radnik radnika polaznik
        запослени запосленог darbuotojas darbuotojo dalyvis dalyvio darbinieks darbinieka dalībnieks dalībnieka
        社員 従業員 職員 受講者 受講生 員工 员工 職工 职工 学员 學員 学生 參加者 参训人员 직원 사원 임직원 교육생 수강생 참가자 الموظف المتدرب العامل العامل העובד עובד משתתף nhanvien nhan vien học viên karyawan pegawai peserta พนักงาน कर्मचारी
        """);

    // Whose name alone is another: a user's name is what somebody signs in with.
    static readonly FrozenSet<string> Users = Words("user users staff member members personnel utilisateur usuario usuário utente gebruiker benutzer nutzer användare bruker käyttäjä");

    // Said to whoever fills the list in, and of a name that it is the one to be used.
    static readonly FrozenSet<string> Manners = Words("""
        please enter your what is legal required mandatory optional primary main vote votre vos tu su ihr ihre dein deine uw uw jouw ditt din ваш ваша ваше twój twoje vaše váš
        preferred official officiel usual current full information info details value text txt field 漢字 漢字氏名 中文 한글 ご お voluit erster premier primer primeiro primo pierwsze první prvé первое er o
        """);

    // The office's, of addresses and teams. Anything else's, "company name" for one, is not a person's.
    static readonly FrozenSet<string> Work = Words("""
        work wrk working business company office corporate corp official organisation organization institutional institution professional pro internal internet job prim contact
        dienstlich dienstliche dienstlicher dienst dienstl geschäftlich geschäftliche geschäftl geschäfts firma firmen firmeneigene arbeit arbeits beruflich berufliche
        professionnel professionnelle entreprise travail bureau interne trabajo laboral corporativo corporativa empresa institucional profesional oficial trabalho profissional serviço
        lavoro aziendale lavorativo lavorativa ufficiale azienda werk zakelijk zakelijke bedrijf bedrijfs arbete arbets jobb jobbet företag tjänste arbejde arbejds arb arbeid virksomhed tjeneste
        työ työpaikan töö służbowy służbowa służbowe służb sł firmowy firmowa pracovní služební firemní pracovný pracovná služobný služobná firemný céges munkahelyi hivatali
        serviciu munca firmă kurumsal iş şirket εργασίας εταιρικό εταιρική επαγγελματικό υπηρεσιακό рабочий рабочая рабочее раб корпоративный корпоративная корпоративное служебный служебная служебное
        робочий робоча робоче службова корпоративна служебен служебна служебно служебния фирмен службени пословни službeni službena službeno poslovni poslovna službene darbo darba
        会社 社用 業務用 業務 社内 公司 工作 企业 企業 单位邮箱 회사 업무용 업무 사내 직장 للعمل العمل עבודה בעבודה công ty làm việc kantor kerja perusahaan dinas
        """);

    // "Department name", "nazwa działu", "部署名": what a group or a package is called.
    static readonly FrozenSet<string> Naming = Words("""
        nm nume numele name names title titles desc descr description label text home naam omschrijving titel bezeichnung bez beschreibung nom libellé lib intitulé titre désignation nombre denominación título nome denominazione titolo denominação
        namn benämning navn betegnelse nimi nimetus nazwa název názov neve név denumire denumirea denumirii adı adi ismi ονομα ονομασία τίτλος наименование название назва назив найменування naziv ime pavadinimas nosaukums
        名 名称 名稱 名前 명 명칭 이름 اسم שם tên nama 所属 所在 소속 所 assigned required user learning belongs sub affecté affectation rattachement appartenenza formativo formativa çalıştığı учебная
        """);

    static readonly FrozenSet<string> Addresses = Words("""
        address addr addresses adresse adr adress adres adresi adresiniz adresa adresy adrese aadress osoite dirección dir indirizzo ind endereço end adresă cím címe naslov adresas
        адрес адреса διεύθυνση アドレス 地址 位址 주소 عنوان כתובת alamat id
        """);

    static readonly FrozenSet<string> Others = Words("employer trainer host file phone dirección former referee mgr mailing entity num dir");

    static readonly FrozenSet<string> Readings = Words("カナ かな フリガナ ふりがな kana furigana pinyin 拼音");

    static readonly FrozenSet<string> Numbers = Words("number numbers no nr num nummer numero número numéro numer číslo szám номер");

    static readonly string[] OntoName = Grown(People, Manners);
    static readonly string[] OntoEmail = Grown(People, Manners, Work, Users, Addresses);
    static readonly string[] OntoGroup = Grown(People, Manners, Work, Users, Naming);
    static readonly string[] OntoPackage = Grown(People, Manners, Naming);

    /// <summary>Whether a header of this field may have the word beside the field's name.</summary>
    public static bool AreBeside(string word, string field) =>
        Joints.Contains(word)
        || Manners.Contains(word)
        || People.Contains(word)
        || (field != FieldKeys.FullName && Users.Contains(word))
        || (field is FieldKeys.Email or FieldKeys.Group && Work.Contains(word))
        || (field == FieldKeys.Email && Addresses.Contains(word))
        || (field is FieldKeys.Group or FieldKeys.Package && Naming.Contains(word));

    /// <summary>Whose name by itself is what they sign in with.</summary>
    public static bool IsUser(string word) => Users.Contains(word);

    public static bool IsPerson(string word) => People.Contains(word);

    /// <summary>Words that are a slip of the pen away from a field's name and mean another thing.</summary>
    public static bool IsOther(string word) => Others.Contains(word);

    /// <summary>How a name is pronounced, in a column beside it.</summary>
    public static bool IsReading(string word) => Readings.Contains(word);

    /// <summary>No, Nr, Nummer: all the same.</summary>
    public static bool IsNumber(string word) => Numbers.Contains(word);

    /// <summary>The words that may be grown together with the field's name: Afdelingsnaam, 会社メール.</summary>
    public static string[] GrownOnto(string field) => field switch
    {
        FieldKeys.Email => OntoEmail,
        FieldKeys.Group => OntoGroup,
        FieldKeys.Package => OntoPackage,
        _ => OntoName,
    };

    static string[] Grown(params IEnumerable<string>[] words) => [.. words.SelectMany(w => w).Where(w => w.Length > 3 || w[0] > '\u2e80').Distinct()];

    static FrozenSet<string> Words(string words) =>
        words.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(HeaderText.Folded).ToFrozenSet(StringComparer.Ordinal);
}
