using System.Text;
using Muster.Intake;
using Muster.Intake.Encodings;
using Muster.Problems;

namespace Muster.Tests.Intake;

public sealed class EncodingTests
{
    [Theory]
    [InlineData("windows-1252", "Jürgen Bräutigam|Hélène Dugué|Iñaki Castaño|Åke Ekström")]
    [InlineData("windows-1252", "Grete Mühlhäuser")]
    [InlineData("windows-1252", "Siân Brontë|Zoë O’Reilly")]
    [InlineData("windows-1252", "Sigríður Ægisdóttir|Þorbjörn Hlöðversson|Guðný Sæmundsdóttir")]
    [InlineData("windows-1252", "Kåre Bjørnstad|Solveig Sødal|Jesper Højgaard")]
    [InlineData("windows-1252", "Adrián Ordóñez|Belén Marín|Concepción Galán")]
    [InlineData("windows-1252", "Estêvão Falcão|Anunciação Barão|Cícero Galvão")]
    [InlineData("iso-8859-15", "Jaakko Pääkkönen|Aleš Župan|Loïs Le Cœur|Žiga Kralj")]
    [InlineData("windows-1250", "Zbigniew Żółkiewski|Kinga Gęsiarz|Róża Błachowicz|Radosław Jaśkowiak")]
    [InlineData("windows-1250", "Řehoř Křivánek|Blažena Šťovíčková|Jindřich Tvrdík|Ludmila Žáčková")]
    [InlineData("windows-1250", "Győző Fűrész|Ödön Szűcsné|Tűnde Kőműves|Lőrincz Jenő")]
    [InlineData("iso-8859-2", "Wieńczysława Śliwińska|Ździsław Ąsiewicz|Miłosz Źrebiec")]
    [InlineData("iso-8859-2", "Božidar Škvor|Ľuboš Ťažký|Šimon Žák")]
    [InlineData("windows-1251", "Тихон Рябушкин|Аграфена Щукина|Святослав Юрченко|Эмма Цой")]
    [InlineData("koi8-r", "Тихон Рябушкин|Аграфена Щукина|Святослав Юрченко|Эмма Цой")]
    [InlineData("iso-8859-5", "Тихон Рябушкин|Аграфена Щукина|Святослав Юрченко|Эмма Цой")]
    [InlineData("koi8-u", "Остап Щербань|Мотря Ґудзь|Євдокія Підлісна|Їжакевич Їдко")]
    [InlineData("windows-1253", "Λεωνίδας Καραμήτρος|Ευτυχία Μπακάλη|Θεμιστοκλής Ψωμιάδης")]
    [InlineData("windows-1254", "Tuğrul Ağır|Gülşah Işıldak|Çağatay Kırca|İdil Şenşoy")]
    [InlineData("windows-1257", "Ģertrūde Āboliņa|Žanis Ķēniņš|Jūratė Šimkienė|Ričardas Žąsinas")]
    [InlineData("macintosh", "Jürgen Bräutigam|Hélène Dugué|Iñaki Castaño|Åke Ekström")]
    [InlineData("ibm850", "Jürgen Bräutigam|Hélène Dugué|Iñaki Castaño|Åke Ekström")]
    [InlineData("ibm866", "Тихон Рябушкин|Аграфена Щукина|Святослав Юрченко|Эмма Цой")]
    [InlineData("ibm852", "Zbigniew Żółkiewski|Kinga Gęsiarz|Róża Błachowicz|Radosław Jaśkowiak")]
    [InlineData("iso-8859-7", "Άρης Λεωνίδου|Ευτυχία Μπακάλη|Θεμιστοκλής Ψωμιάδης")]
    [InlineData("windows-1255", "גולדה מאיר|חנוך לוין|נעמי שמר")]
    [InlineData("windows-1256", "غسان كنفاني|فيروز|محمود درويش|جبران خليل")]
    [InlineData("shift_jis", "東野 圭吾|宮部 みゆき|星 新一|ツジ カナコ")]
    [InlineData("euc-jp", "東野 圭吾|宮部 みゆき|星 新一|ツジ カナコ")]
    [InlineData("gb18030", "欧阳修|诸葛亮|司马光|鲁迅|冰心")]
    [InlineData("big5", "歐陽修|諸葛亮|司馬光|魯迅|張愛玲")]
    [InlineData("euc-kr", "탁재훈|봉준호|황희찬|류승룡|공유")]
    public void Knows_a_code_page_by_the_names_it_makes(string encoding, string names)
    {
        var bytes = CodePages.Get(encoding).GetBytes(ListOf(names.Split('|')));

        var table = Lists.Open(bytes);

        Assert.Equal(encoding, table.Reading.Encoding);
        Assert.Equal(names.Split('|'), table.Cells().Select(cells => cells[0]));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-32le", true)]
    public void Reads_Unicode_with_and_without_a_byte_order_mark(string name, bool marked)
    {
        var encoding = CodePages.Get(name);
        byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(ListOf(["Žofie", "李明", "Ann"]))];

        var table = Lists.Open(bytes);

        Assert.Equal(name, table.Reading.Encoding);
        Assert.Equal(["Name", "Email", "Group"], table.Reading.Columns);
        Assert.Equal(["Žofie", "李明", "Ann"], table.Cells().Select(cells => cells[0]));
    }

    [Fact]
    public void Plain_ascii_is_utf8() => Assert.Equal("utf-8", Lists.Open(ListOf(["Ann", "Bo"])).Reading.Encoding);

    [Fact]
    public void The_last_line_of_a_long_file_decides_as_much_as_the_first()
    {
        var text = ListOf([.. Enumerable.Range(0, 50_000).Select(i => $"Ann{i}"), "Grete Müller"]);

        Assert.Equal("windows-1252", Lists.Open(CodePages.Get("windows-1252").GetBytes(text)).Reading.Encoding);
        Assert.Equal("utf-8", Lists.Open(Encoding.UTF8.GetBytes(text)).Reading.Encoding);
    }

    [Theory]
    [InlineData(131_071)]
    [InlineData(131_072)]
    [InlineData(131_073)]
    public void A_letter_cut_by_the_end_of_a_block_is_no_error(int place)
    {
        var text = ListOf(["Ann"]).PadRight(place - 3, '\n') + "João,joao@x.example,李\n";
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal("utf-8", Lists.Open(bytes).Reading.Encoding);
    }

    [Fact]
    public void A_damaged_place_does_not_make_good_utf8_another_encoding()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(ListOf([.. Enumerable.Repeat("Žofie Müller", 20)])), .. "M"u8, 0xfc, .. "ller,m@x.example,\n"u8];

        var table = Lists.Open(bytes);

        Assert.Equal("utf-8", table.Reading.Encoding);
        Assert.Equal(ProblemCodes.TextGarbled, Assert.Single(table.RowProblems()).Code);
    }

    [Fact]
    public void A_row_pasted_from_another_encoding_does_not_decide()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(ListOf([.. Enumerable.Repeat("Zoë", 5)])), .. CodePages.Get("windows-1252").GetBytes("Jörg Groß,j@x.example,\n")];

        Assert.Equal("utf-8", Lists.Open(bytes).Reading.Encoding);
    }

    [Fact]
    public void A_person_may_say_otherwise()
    {
        var bytes = CodePages.Get("windows-1250").GetBytes(ListOf(["Ann Lee", "Žák"]));

        var reading = Lists.Open(bytes, new() { Encoding = "ISO-8859-2" }).Reading;

        Assert.Equal("iso-8859-2", reading.Encoding);
        Assert.True(reading.Findings.Single(f => f.Subject == FindingSubject.Encoding).Given);
    }

    [Fact]
    public void An_encoding_that_there_is_not_is_refused() =>
        Assert.Equal(ProblemCodes.FileUnreadable, Lists.Refusal("a,b\n", options: new() { Encoding = "utf-99" }).Code);

    static string ListOf(string[] names) =>
        "Name,Email,Group\n" + string.Concat(names.Select((name, i) => $"{name},p{i}@x.example,Nursing\n"));
}
