namespace Muster.Intake.Encodings;

/// <summary>
/// Names and words as the languages of each family spell them: enough to know which letters stand beside which. Only
/// words with letters outside ASCII tell anything.
/// </summary>
static class Spellings
{
    public const string Western = """
        Müller Schäfer Jürgen Günther Jörg Björn Käthe Schröder Köhler Böhm König Krüger Weiß Groß Strauß Fuß Heß Kühn Bäcker Jäger Vögel Möller Größe
        Straße Geschäftsführung Qualität Führung Küche Pförtner Wäscherei Nachtwächter Prüfung Österreich Ärztin Übung Äußere Öffentlich Grün Süß Völker
        Schönfeld Döring Hänsel Löwe Nöth Pöhl Röder Träger Türk Wölfe Würz Zöller Zühlke Lübeck Münster Düsseldorf Köln Nürnberg Zürich Würzburg Börse Ilgün Özil

        François Françoise René Renée André Andrée Éric Hélène Thérèse Geneviève Désirée Joël Noël Anaïs Loïc Benoît Jérôme Jérémy Cédric Frédéric Stéphane
        Sébastien Émilie Zoé Chloé Léa Élodie Aurélie Mélanie Céline Valérie Gaël Maëlle Maïté Rémi Léo Théo Hervé Côté Bérard Lefèvre Lefebvre Gonçalves
        Comptabilité Qualité Réception Sécurité Équipe Hôpital Forêt Château Île-de-France Prénom Numéro Société Général Où Ça Œuvre cœur sœur Garçon Müllër

        José María Jesús Ángel Ángela Inés Andrés Tomás Nicolás Sebastián Martín Ramón Joaquín Víctor Óscar Álvaro Íñigo Begoña Núñez Muñoz Peña Ibáñez Zúñiga
        García Rodríguez González Hernández Pérez Gómez Fernández Martínez López Sánchez Álvarez Ramírez Suárez Vázquez Giménez Díaz Güell Agüero Sofía Lucía Raúl
        Niño Español Recepción Administración Logística Dirección Señor Año Núm Código

        João António Antônio Gonçalo Conceição Assunção Simões Guimarães Magalhães Araújo Luís Inês Inácio Sérgio Cláudia Lúcia Patrícia Mónica Verônica Flávio
        São Formação Gestão Produção Manutenção Não Três Avó Irmão Mãe Luísa Júlia Fátima Letícia Natália Vinícius Caetano Brandão Leitão

        Sílvia Hélio Fabrício Márcia Lívia Júlio César Cecília Alícia Elísio Janaína Núbia Kléber Águeda Sebastião Emília Fidélis Mércia Ofélia Suélen Vitória Cauã Maitê Eloá Otávio
        Tomé Moisés Josué Zélia Célia Lídia Amélia Glória Angélica Mônica Estêvão Romão Falcão Mourão Galvão Peçanha Gonçalo Damião Adrião Tarcísio Vânia Tânia Sônia Antônia Cândido Flávia
        Câmara Régua Évora Guimarães Nazaré Setúbal Bragança Covilhã Ceará Maranhão Goiás Paraná Paraíba Brasília Belém Niterói Florianópolis Descoberto

        Macrì Gullì Lupì Foscolò Cantù Corfù Nardò Cefalù Brigandì Calì Pappalardò Bixiò Sabà Mosè Noè Giosuè Gesù Nicolà Tripodì Spanò Cannavò Patanè Costà Messinà Virtù Lunedì
        Niccolò Nicolò Mattìa Libertà Qualità Città Più Però Università Salomè Noè D'Amìco Renè Lucà Forlì

        Åsa Åke Björk Sjöberg Sjögren Lindström Åström Öberg Östlund Malmö Göteborg Jönsson Söderberg Håkan Mårten Märta Göran Sören Ström Bäckström Nyström Växjö
        Kök Försäljning Avdelning Lön Nåväl Måns Pålsson Ångström Älg Östen Gävle Lärare Städ Hägg Bäck Fält Gård Skår Grönlund Löfgren Åberg

        Bjørn Jørgen Søren Sørensen Jørgensen Mørk Bjørg Gjødning Kjær Nørgaard Sønderborg Ølberg Øystein Øyvind Åse Ågot Bård Håkon Pål Tromsø Værnes Ærø Lærer
        Kjøkken Økonomi Rådgiver Håndværk Bøgh Skødt Frøya Tørres Mæland Næss Sæther Dåvik Træ Læge Ådne Bråten Strømme Gunnarsdóttir Sjøen Nordøy Maløy Lillehamøya Ødegård Næsby Uggeløse Svejbæk Højgaard Kjærgård Bjørnstad Nilsgård Solbø Fossnæs Træland Åsen Håland Rødby Præstø

        Mäkinen Virtanen Hämäläinen Mäkelä Jääskeläinen Määttä Pekkä Järvinen Väinö Päivi Äijälä Sääksjärvi Heikkilä Leppänen Seppälä Yö Työ Keittiö Jyväskylä Tyttö

        Þór Þóra Guðrún Guðmundur Sigurður Jóhann Björg Jón Jónsdóttir Ásta Ólafur Ýmir Davíð Friðrik Sæunn Æsa Þorsteinn Bragð Hafþór Rósa

        Seán Siobhán Pádraig Máire Ciarán Róisín Gráinne Bríd Caoimhín Siôn Gwên Tŷ Llŷr Chloë Esmée Renée Beyoncé Café Zoë Siân Brontë Chloé Zoé Élodie Noël Gaël Seán Ó Dáire Órla Fionnuala Éamon Cathaoir Dónal Eilís Bríghid Máirín Tomás Áine Úna Íde Rónán

        Zoë Daniël Joëlle Coördinatie Financiën België Noëlle Michaël Raphaël Geïnt Patiënt Curaçao Ruïne Daniëlle Danaë Loïs Mariëlle Gabriël Israël Joël Coën Hoën Meeûs Fijfhûs Sûdwâl Skûlenboarch Mûnein Wâldsein Fryslân Sjoerdsma Rôle Enquête
        """;

    public const string Central = """
        Łukasz Michał Paweł Stanisław Władysław Mikołaj Wojciech Małgorzata Elżbieta Katarzyna Jędrzej Świętosława Żaneta Zofia Bożena Grażyna Łucja Błażej
        Kowalczyk Wiśniewski Wójcik Kamiński Zieliński Szymański Woźniak Dąbrowski Kozłowski Jabłoński Nowiński Król Mazurowska Piątek Pająk Gołąb Wróbel Sęk
        Kaźmierczak Zając Pawłowska Michałowski Górski Głowacki Jasiński Sokołowska Urbańska Szczepański Ziółkowska Kołodziej Błaszczyk Włodarczyk Stępień Bąk Kościelny Żak Żuk Mączka Gałązka Jóźwiak Książek Świerczyński
        Łuczak Łapiński Kaczyński Jędrzejczak Zdzisław Bogusław Mirosław Jarosław Przemysław Bolesław Wacław Czesław Mieczysław Rafał Józefa Józef Łucjan Ludmiła Bartłomiej Węgrzyn Pękala Dębski Zięba Cieślak Duński Węgierski
        Gąsior Wąsik Księżyc Źródło Ćwik Śliwa Święty Łódź Poznań Gdańsk Kraków Wrocław Białystok Częstochowa Zespół Imię Księgowość Jakość Dział Kuchnia Pielęgniarka

        Jiří Tomáš Lukáš Ondřej Matěj Vojtěch Štěpán Zdeněk Luboš Miloš Aleš Přemysl Bořivoj Řehoř Kateřina Tereza Alžběta Božena Zdeňka Markéta Šárka Žofie
        Dvořák Novák Novotný Černý Procházka Kučera Veselý Horák Němec Pokorný Pospíšil Hájek Jelínek Král Růžička Beneš Fiala Sedláček Doležal Zeman Kolář
        Navrátil Čermák Vaněk Urban Blažek Kříž Kovář Bartoš Vlček Polák Musil Kopecký Šimek Konečný Malý Holub Staněk Kadlec Štěpánek Dostál Soukup Šťastný
        Nováková Svobodová Dvořáková Černá Procházková Kučerová Veselá Horáková Marešová Ústí Plzeň Brno Oddělení Účetnictví Křestní Příjmení Skupina Směna Kuchyň

        Ľubomír Ľudmila Ján Jozef Štefan Peter Matúš Juraj Ďuriš Kováč Horváth Varga Tóth Baláž Molnár Lukáč Polák Kráľ Šimko Oravec Hudák Gašpar Mäsiar Krčméry Vŕba Košice Žilina

        György László István Zoltán Gergő Gergely Béla Géza Ákos Ádám Dániel Dávid Márton Máté Bálint Levente Krisztián Zsófia Réka Eszter Ágnes Éva Erzsébet Júlia Kinga Lőrinc
        Kovács Szabó Tóth Horváth Nagy Kiss Szűcs Fehér Fülöp Gulyás Hegedűs Jakab Lakatos Mészáros Orosz Pintér Rácz Simon Somogyi Szőke Török Vörös Gyűjtő Erdős Győr Pécs
        Németh Juhász Takács Balázs Győri Kőszegi Petőfi Erdélyi Bíró Barabás Kertész Végh Gáspár Sándor Mihály Károly Gábor Tamás András Péter Róbert Ottó Jenő Rezső Ernő Dezső Győző Ildikó Mária Anikó Mónika Tímea Beáta
        Deák Dudás Fábián Illés Jónás Király Máthé Oláh Pásztor Sárközi Szántó Székely Szilágyi Virág Bognár Borbély Örs Csilla Győrfi Szőllősi Sütő Hevesyné Szüle Tűzkő Műszaki Gyűrű Betűs Könyv
        Fűtő Hűség Könyvelés Minőség Vezető Nővér Műszak Osztály Keresztnév

        Ștefan Ionuț Mihăiță Gheorghiță Cătălin Mădălina Răzvan Bogdănescu Bălan Năstase Țepeș Şerban Ţurcanu Ştefănescu Pătraşcu Crăciun Brâncuși Câmpean Rîmnic Înalt
        Buzău Bacău Brăila Călăraşi Târgu Târgovişte Lăpuş Gătaia Nouă Mică Mărăşeşti Lazăr Vasilică Sânziana Călin Bălcescu Rădulescu Văduva Mălina Ilincuţa Dănuţ Săndulescu Vlăduţ Pătru Măriuca Cătălina Lăcrămioara

        Čović Šarić Žarko Đorđe Đurić Kovačević Petrović Jovanović Marković Đukić Milošević Šimić Babić Jurić Perić Horvatić Knežević Vuković Marušić Pavlović Živko Božić Radić Ploče Goričanec Đakovo Središće Čakovec Križevci Našice Požega Šibenik Čazma Đurđevac Žgela Čolić Ćurić Hadžić Lučić Mirković Ivančić

        Špela Žiga Črt Rožič Kovačič Kranjc Župančič Zupančič Košir Turšič Gašper Nejc Urška Maša Tjaša Čeč
        """;

    public const string Turkish = """
        Ayşe Gökçe Gülşen Özgür Özlem Şükrü Şeyma Çağla Çağrı Uğur Oğuz Tuğba Doğan Erdoğan Yılmaz Yıldız Yıldırım Kılıç Aydın Işık Işıl Ilgın Sıla Nazlı Aslı Fırat
        Barış Savaş Güneş Ateş Demirtaş Karataş Koç Öztürk Çelik Şahin Şimşek Aslan Kaya Kurt Özdemir Polat Güler Çetin Kaplan Avcı Sarı Bulut Keskin Taş Gündoğdu
        İbrahim İsmail İpek İlker İrem İnci Müdür Eğitim Muhasebe Bölüm Gönül Hüseyin Süleyman Ömer Ünal Ülkü Büşra Kübra Zülfü Tanrıkulu Kadıoğlu Hacıoğlu Mutfak Güvenlik
        Bülent Ümit Kağan Koçak Kılınç Özkan Özcan Özer Ünlü Güven Gür Çakır Çınar Coşkun Akgül Akın Altın Doğru Durmuş Eroğlu Genç Köse Küçük Sağlam Sönmez Şen Tunç Uçar Yalçın Yiğit Yücel Müge Gül Gürkan
        Gürsoy Ağustos Şubat Eylül Kasım Perşembe Çarşamba Salı Gündüz Tümer Işıklar Sevgül Nurgül Aydoğan Gülay Şule Şebnem Ertuğrul Alparslan Kıvanç Sıtkı Rıza Hakkı Hıdır Yaşar Neşe Ayşegül
        Ağaoğlu Bağcı Dağ Sağlık Yağmur Çiğdem Beyoğlu Şirket Görev Adı Soyadı Türkiye İstanbul İzmir Beşiktaş Kadıköy
        """;

    public const string Baltic = """
        Māris Gunārs Ainārs Kristīne Māra Ināra Ērika Ēriks Krišjānis Rūdolfs Jēkabs Miķelis Matīss Dāvis Ādams Emīls Vītols Vītoliņš Kļaviņš Pētersons Grīnbergs Āboltiņš Šmits Žagars Dūmiņš Puriņš Lācis Zariņš Čakste
        Jānis Pēteris Mārtiņš Kārlis Andris Līga Ilzē Zaiga Bērziņš Kalniņš Ozoliņš Liepiņš Krūmiņš Jansons Zariņa Eglītis Siliņš Šķēle Ķirsis Ģirts Ļaudis Ņina Rēzekne Rīga

        Žukauskas Žukauskienė Balčiūnas Jonaitė Rimantė Giedrė Aušra Živilė Ramunė Šimkus Vaičiūnas Lukošius Mažeika Černiauskas Kučinskas Pociūtė Dovilė Simonė Gabrielė Austėja Ugnė Urtė Gintarė Agnė
        Petrauskienė Butkienė Šarūnė Žygimantas Arūnas Sigutė Danutė Birutė Nijolė Onutė Česlovas Bronė Mečislovas Kūnas Lietuvių Žmonės Gegužė Šeštadienis Būtėnas Stulginskė Įdomus Tūkstantis
        Jonas Vytautas Žydrūnas Šarūnas Kęstutis Ąžuolas Mindaugas Eglė Rūta Žemaitė Kazlauskienė Jankauskaitė Petrauskaitė Stankevičius Paulauskas Butkutė Čepaitė Įmonė Ųdra Vilniaus Šiauliai

        Jüri Mart Õnne Tõnu Tõnis Põder Mägi Sõber Köster Tamm Rebane Ülle Kõiv Jõgi Võsu Järve Õun Šmidt
        """;

    public const string Cyrillic = """
        Александр Алексей Анатолий Андрей Антон Борис Вадим Валентин Валерий Василий Виктор Виталий Владимир Вячеслав Геннадий Георгий Григорий Даниил Денис Дмитрий Евгений Егор Иван Игорь
        Илья Кирилл Константин Леонид Максим Михаил Никита Николай Олег Павел Петр Пётр Роман Сергей Станислав Степан Тимофей Федор Фёдор Юрий Яков Ярослав Эдуард Эльвира Юлия Яна        Иванова Смирнова Кузнецова Попова Петрова Соколова Анна Анастасия Валентина Вера Виктория Галина Дарья Екатерина Елена Елизавета Жанна Зоя Инна Ирина Ксения Лариса Лидия Любовь Людмила Маргарита Марина Мария Надежда Наталья Нина Оксана
        Ольга Полина Раиса Светлана София Тамара Татьяна Ульяна Щербакова Чернышёва Цветкова Хабибуллин
        Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Федоров Морозов Волков Алексеев Лебедев Семенов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин
        Захаров Зайцев Соловьев Борисов Яковлев Григорьев Романов Воробьев Сергеев Кузьмин Фролов Александров Дмитриев Королев Гусев Киселев Ильин Максимов Поляков Сорокин Виноградов Ковалев Белов
        Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов

        Шевченко Коваленко Бондаренко Ткаченко Кравченко Олійник Мельник Поліщук Лисенко Руденко Савченко Марченко Мороз Юлія Оксана Наталія Андрій Сергій
        Володимир Михайло Тарас Богдан Ірина Їжак Євген Ґалаґан Дмитро Олександр Катерина
        Имя Фамилия Отчество Почта Отдел Группа Должность Бухгалтерия Кухня Охрана Смена Продажи Администрация Безопасность Склад Производство Медсестра Петър Димитър Стоян Георги Иванка Ђорђе Јован Љубица
        """;

    public const string Greek = """
        Γεώργιος Ιωάννης Κωνσταντίνος Δημήτριος Νικόλαος Παναγιώτης Βασίλειος Χρήστος Αθανάσιος Μιχαήλ Ευάγγελος Σπυρίδων Αντώνιος Αναστάσιος Θεόδωρος Ανδρέας Χαράλαμπος Αλέξανδρος Στέφανος Γιώργος Γιάννης Νίκος
        Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Κωνσταντίνα Παρασκευή Άννα Ευαγγελία Ιωάννα Χριστίνα Ειρήνη Αναστασία Όλγα Έφη Ζωή Φωτεινή Ξένια Ψάλτης Ωραία
        Παπαδόπουλος Παπαδοπούλου Οικονόμου Γεωργίου Δημητρίου Νικολάου Κωνσταντίνου Ιωάννου Βασιλείου Αντωνίου Αθανασίου Χριστοδούλου Παππάς Καραγιάννης Αλεξίου Μακρής Παναγιωτόπουλος
        Όνομα Επώνυμο Τμήμα Ομάδα Λογιστήριο Κουζίνα Ασφάλεια Διοίκηση Πωλήσεις Παραγωγή
        """;

    public const string Hebrew = """
        שם פרטי משפחה דואל מחלקה קבוצה טלפון אימייל כתובת תפקיד עובד מספר הנהלה מטבח לילה משמרת אבטחה מכירות ייצור
        כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן מלכה אזולאי חדד גבאי עמר אוחיון שפירא גולדברג רוזנברג כץ ברק שלום אשכנזי הורוביץ גרינברג קליין וייס שורץ פישר מאירי גולדמן
        דוד משה יוסף יעקב יצחק שלמה אליהו מאיר חיים מרדכי שמעון ראובן יהודה בנימין שמואל נתן אריה צבי זאב דב גיל רון עמית עומר איתי נועם אלון אסף גיא טל ערן אייל ניר יובל
        שרה רחל רבקה לאה מרים נועה תמר יעל אסתר חנה דינה רות נעמי אורית גלית שירה מאיה הילה ענת מיכל עדי ליאת סיגל רונית אפרת גאולה טובה
        דניאל יונתן איתן אורי עידו אפרים גולן אורן
        """;

    public const string Arabic = """
        الاسم الأول العائلة اللقب البريد الإلكتروني القسم المجموعة الهاتف العنوان الوظيفة الموظف الإدارة المطبخ الليل المبيعات الإنتاج التمريض الأمن
        محمد أحمد محمود علي حسن حسين عمر خالد يوسف إبراهيم إسماعيل عبد الله الرحمن الرحيم العزيز الكريم مصطفى طارق سامي كمال جمال بدر ماجد وليد هشام أيمن أسامة بلال زياد رامي
        فاطمة عائشة مريم زينب نور سارة ليلى هدى سلمى أمينة خديجة رقية ياسمين رانيا دينا منى نادية سميرة كريمة حنان إيمان آمال أم
        العلي الحسن السيد منصور سليمان ناصر سعيد صالح حداد خوري نجار الخطيب الحربي الغامدي القحطاني العتيبي المصري التونسي حافظ محفوظ نجيب فؤاد رشيد حمدي شوقي توفيق صبري بدوي
        رضا مهدی حسینی رضایی احمدی کریمی موسوی پور نژاد زهرا
        """;

    public const string Chinese = """
        王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文
        伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂玉兰红建国华文辉志新海小晓燕玲春梅雪琳佳宇浩然子轩梓涵欣怡思雨俊博东南西北中大山水云天安宁德福荣永光成飞鹏斌波峰琴萍莉丹凤珍香莲美慧婷倩颖
        姓名邮箱电子邮件部门组别工号员工编号职位电话销售财务人事行政生产厨房夜班护理市场技术研发质量采购仓库保安
        """;

    public const string ChineseTraditional = """
        王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文簡游詹
        偉芳娜秀英敏靜麗強磊軍洋勇豔傑娟濤明超霞平剛桂玉蘭紅建國華輝志新海小曉燕玲春梅雪琳佳宇浩然子軒涵欣怡思雨俊博東南西北中大山水雲天安寧德福榮永光成飛鵬斌峰琴萍莉丹鳳珍香蓮美慧婷倩穎淑惠雅雯君宏家豪承恩冠廷宗翰
        姓名郵箱電子郵件部門組別工號員工編號職位電話銷售財務人事行政生產廚房夜班護理市場技術研發品質採購倉庫保全
        """;

    public const string Japanese = """
        佐藤鈴木高橋田中渡辺伊藤山本中村小林加藤吉田山田佐々木山口松本井上木村林斎藤清水山崎森池田橋本阿部石川前田藤田小川岡田後藤長谷川村上近藤石井坂本遠藤青木藤井西村福田太田三浦藤原岡本松田中島中野原田小野竹内
        大輔健一郎太翔蓮颯陽斗悠真樹直拓也誠浩和彦正雄幸夫美咲結衣愛花子由紀恵理香奈真弓裕智洋久明弘次陽葵凛優彩菜桜
        姓名氏部署所属営業経理総務人事製造調理夜勤看護電話番号社員メールアドレスグループ
        あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンー
        """;

    public const string Korean = """
        김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국은편용
        민준서연지우현수영희철미경숙정호진성훈은주혜원태윤재승도하예준시유나래보람슬기동건상혁찬빈아름다솔별이름성명메일부서그룹팀직책사번전화번호영업경리인사총무생산주방야간간호
        """;
}
