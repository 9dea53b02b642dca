namespace Muster.Tests.Intake.Corpus;

/// <summary>Invented people of many countries. Few of their names are among those that the code pages are judged by.</summary>
static class Nations
{
    const string Table = """
        English|utf-8,windows-1252|First Name,Last Name,Email Address,Group,Full Name,Phone,Start date,Notes|Ann,Bo,Siân,Dervla,Zoë,Rory,Chloé|O'Brien,Lee,D'Arcy,Brontë,Smith-Jones,MacLeod,Fitzgerald|Nursing,Night Shift,Front Desk,Kitchen
        German|windows-1252,iso-8859-1,macintosh,ibm850,utf-8|Vorname,Nachname,E-Mail,Abteilung,Name,Telefon,Eintritt,Bemerkung|Grete,Jörn,Käte,Sören,Ulf,Bärbel,Günter,Änne|Mühlhäuser,Bräutigam,Weißhaupt,Kröger,Hübsch,Lößl,Grünewald,Öttinger|Pflege,Nachtdienst,Küche,Empfang
        French|windows-1252,iso-8859-15,macintosh,utf-8|Prénom,Nom,Courriel,Service,Nom complet,Téléphone,Date d'entrée,Remarque|Hélène,Gaëtan,Françoise,Rémy,Aurélien,Maëva,Cœur|Dugué,Lemaître,Bœuf,Château,Gîte,Crépin,Fréchette,Noël|Comptabilité,Sécurité,Cuisine,Accueil
        Spanish|windows-1252,iso-8859-1,macintosh,utf-8|Nombre,Apellidos,Correo electrónico,Departamento,Nombre completo,Teléfono,Fecha,Observaciones|Belén,Adrián,Iñaki,Concepción,Rocío,Hernán|Ordóñez,Castaño,Galán,Núñez,Marín,Peñalosa|Administración,Cocina,Recepción,Logística
        Portuguese|windows-1252,iso-8859-1,utf-8|Nome,Apelido,E-mail,Setor,Nome completo,Telefone,Data,Observações|Estêvão,Conceição,Cícero,Antónia,Inês,Zélia|Falcão,Gusmão,Galvão,Peçanha,Mourão,Leitão|Produção,Cozinha,Manutenção,Direção
        Italian|windows-1252,iso-8859-1,utf-8|Nome,Cognome,Indirizzo email,Reparto,Nome completo,Telefono,Data,Note|Niccolò,Mosè,Libertà,Gesù,Carlo,Bice|Cefalù,Bixiò,Forlì,Rossi,Verdè,Nardò|Qualità,Cucina,Contabilità,Vendite
        Swedish|windows-1252,iso-8859-1,macintosh,utf-8|Förnamn,Efternamn,E-post,Avdelning,Namn,Telefon,Startdatum,Anmärkning|Åke,Märit,Björn,Östen,Göta,Håkan|Ekström,Sjöström,Åkerblad,Lövgren,Kvärn,Hård|Kök,Försäljning,Städning,Lön
        Danish|windows-1252,iso-8859-1,utf-8|Fornavn,Efternavn,E-mail,Afdeling,Navn,Telefon,Startdato,Bemærkning|Søren,Bjørn,Kåre,Ægir,Jesper,Åse|Højgaard,Sødal,Bjørnstad,Kjærgård,Næsby,Dåse|Køkken,Økonomi,Løn,Plejen
        Icelandic|windows-1252,utf-8|Fornafn,Eftirnafn,Netfang,Deild,Nafn,Sími,Dagsetning,Athugasemd|Sigríður,Þorbjörn,Guðný,Þórdís,Ægir|Ægisdóttir,Hlöðversson,Sæmundsdóttir,Björnsson,Þráinsson|Eldhús,Móttaka,Næturvakt,Þrif
        Polish|windows-1250,iso-8859-2,utf-8,ibm852|Imię,Nazwisko,Adres e-mail,Dział,Imię i nazwisko,Telefon,Data,Uwagi|Zbigniew,Róża,Radosław,Wieńczysława,Miłosz,Jagoda|Żółkiewski,Gęsiarz,Błachowicz,Jaśkowiak,Źrebiec,Śliwińska|Księgowość,Kuchnia,Jakość,Pielęgniarki
        Czech|windows-1250,iso-8859-2,utf-8|Jméno,Příjmení,E-mail,Oddělení,Celé jméno,Telefon,Datum,Poznámka|Řehoř,Blažena,Jindřich,Ludmila,Květoslav,Běla|Křivánek,Šťovíčková,Tvrdík,Žáčková,Ďáblík,Čížková|Účetnictví,Kuchyně,Údržba,Směna
        Hungarian|windows-1250,iso-8859-2,utf-8|Keresztnév,Vezetéknév,E-mail cím,Osztály,Név,Telefon,Dátum,Megjegyzés|Győző,Tünde,Ödön,Lőrinc,Kámea,Jenő|Fűrész,Szűcsné,Kőműves,Győrfi,Hőgyes,Bükkös|Könyvelés,Konyha,Ügyfélszolgálat,Műszak
        Croatian|windows-1250,iso-8859-2,utf-8|Ime,Prezime,E-pošta,Odjel,Ime i prezime,Telefon,Datum,Napomena|Božidar,Željka,Tvrtko,Đurđica,Šime|Škvorc,Ćosić,Žganjer,Đaković,Čačić|Računovodstvo,Kuhinja,Održavanje,Čuvari
        Romanian|windows-1250,iso-8859-2,utf-8|Prenume,Nume,Adresă de email,Departament,Nume complet,Telefon,Data,Observaţii|Gheorghiţă,Răducu,Smărăndiţa,Bănică|Pădurariu,Ţăranu,Mânzatu,Şoimaru,Grădinaru|Bucătărie,Calitate,Vânzări,Pază
        Russian|windows-1251,koi8-r,iso-8859-5,ibm866,utf-8,utf-16le|Имя,Фамилия,Эл. почта,Отдел,ФИО,Телефон,Дата,Примечание|Тихон,Аграфена,Святослав,Эмма,Любава,Мстислав|Рябушкин,Щукина,Юрченко,Цой,Хомяков,Подъячев|Кухня,Ночная смена,Склад,Бухгалтерия
        Ukrainian|windows-1251,koi8-u,utf-8|Ім'я,Прізвище,Електронна пошта,Відділ,ПІБ,Телефон,Дата,Примітка|Остап,Мотря,Їжакевич,Євдокія,Лук'ян|Щербань,Ґудзь,Підлісна,Цвітень,Їдко|Кухня,Охорона,Нічна зміна,Продаж
        Bulgarian|windows-1251,utf-8|Име,Фамилия,Имейл,Отдел,Трите имена,Телефон,Дата,Бележка|Стоянка,Огнян,Цветелина,Любомир|Щърбанов,Пъдарева,Жеков,Вълчанов|Кухня,Охрана,Счетоводство,Продажби
        Greek|windows-1253,iso-8859-7,utf-8|Όνομα,Επώνυμο,Ηλεκτρονικό ταχυδρομείο,Τμήμα,Ονοματεπώνυμο,Τηλέφωνο,Ημερομηνία,Παρατηρήσεις|Λεωνίδας,Ευτυχία,Θεμιστοκλής,Άρης,Κλειώ|Καραμήτρος,Μπακάλη,Ψωμιάδης,Ξυλούρης,Λαζαρίδη|Κουζίνα,Φύλαξη,Λογιστήριο,Πωλήσεις
        Turkish|windows-1254,iso-8859-9,utf-8|Ad,Soyad,E-posta,Departman,Ad Soyad,Telefon,Tarih,Açıklama|Tuğrul,Gülşah,Çağatay,İdil,Şefik|Ağır,Işıldak,Kırca,Şenşoy,Görgülü|Mutfak,Güvenlik,Satış,Gece vardiyası
        Latvian|windows-1257,utf-8|Vārds,Uzvārds,E-pasts,Nodaļa,Vārds uzvārds,Tālrunis,Datums,Piezīmes|Ģertrūde,Žanis,Šarlote,Ēvalds|Āboliņa,Ķēniņš,Grūbe,Šķiņķis|Virtuve,Grāmatvedība,Apsardze,Naktsmaiņa
        Lithuanian|windows-1257,utf-8|Vardas,Pavardė,El. paštas,Skyrius,Vardas ir pavardė,Telefonas,Data,Pastabos|Jūratė,Ričardas,Ąžuolas,Skaistė|Šimkienė,Žąsinas,Gervėčiūtė,Ūsas|Virtuvė,Apskaita,Saugykla,Naktinė pamaina
        Finnish|windows-1252,iso-8859-15,utf-8|Etunimi,Sukunimi,Sähköposti,Osasto,Nimi,Puhelin,Päivä,Huomautus|Jaakko,Päivikki,Väinö,Yrjö|Pääkkönen,Hyvönen,Sääksi,Törmälä|Keittiö,Myynti,Yövuoro,Siivous
        Dutch|windows-1252,utf-8|Voornaam,Achternaam,E-mailadres,Afdeling,Naam,Telefoon,Datum,Opmerking|Zoë,Daniël,Mariëtte,Joris|van der Meër,'t Hoën,de Coën,Brouwer|Keuken,Financiën,Receptie,Nachtdienst
        Hebrew|windows-1255,utf-8|שם פרטי,שם משפחה,דוא"ל,מחלקה,שם מלא,טלפון,תאריך,הערות|גולדה,חנוך,נעמי,אלעזר|מאיר,לוין,שמר,כנעני|מטבח,הנהלה,לילה,אבטחה
        Arabic|windows-1256,utf-8|الاسم الأول,اسم العائلة,البريد الإلكتروني,القسم,الاسم الكامل,الهاتف,التاريخ,ملاحظات|غسان,فيروز,جبران,هيفاء|كنفاني,درويش,خليل,وهبي|المطبخ,الإدارة,التمريض,الليل
        Japanese|shift_jis,euc-jp,utf-8,utf-16le|名,姓,メールアドレス,部署,氏名,電話番号,入社日,備考|圭吾,みゆき,新一,カナコ,千尋|東野,宮部,星,辻,荻野|調理,夜勤,経理,受付
        Chinese|gb18030,gb2312,utf-8|名字,姓,邮箱,部门,姓名,电话,日期,备注|修,亮,光,冰心,迅|欧阳,诸葛,司马,谢,鲁|厨房,夜班,财务,前台
        Taiwanese|big5,utf-8|名字,姓,電子郵件,部門,姓名,電話,日期,備註|修,亮,光,愛玲,迅|歐陽,諸葛,司馬,張,魯|廚房,夜班,財務,櫃檯
        Korean|euc-kr,utf-8|이름,성,이메일,부서,성명,전화번호,날짜,비고|재훈,준호,희찬,승룡,혜교|탁,봉,황,류,송|주방,야간,경리,안내
        Vietnamese|utf-8|Tên,Họ,Email,Phòng ban,Họ và tên,Điện thoại,Ngày,Ghi chú|Hương,Đức,Thảo,Quỳnh|Nguyễn,Trần,Đặng,Phạm|Bếp,Kế toán,Bảo vệ,Ca đêm
        """;

    public static IReadOnlyList<Nation> All { get; } =
    [
        .. Table.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|')).Select(parts =>
            new Nation(parts[0], parts[1].Split(','), parts[2].Split(','), parts[3].Split(','), parts[4].Split(','), parts[5].Split(','))),
    ];
}
