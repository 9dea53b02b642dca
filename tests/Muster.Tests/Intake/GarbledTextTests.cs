using System.Text;
using Muster.Intake.Encodings;
using Muster.Problems;

namespace Muster.Tests.Intake;

public sealed class GarbledTextTests
{
    [Theory]
    [InlineData("MÃ¼ller", "Müller")]
    [InlineData("JosÃ©", "José")]
    [InlineData("Å\u00bdofie", "Žofie")]
    [InlineData("O\u00e2\u20ac\u2122Neil", "O’Neil")]
    [InlineData("MÃƒÂ¼ller", "Müller")]
    [InlineData("Ð˜Ð²Ð°Ð½", "Иван")]
    [InlineData("NovĂˇk", "Novák")]
    [InlineData("DvoĹ™Ăˇk", "Dvořák")]
    [InlineData("Р\u0098РІР°РЅ", "Иван")]
    [InlineData("M√ºller", "Müller")]
    [InlineData("M├╝ller", "Müller")]
    public void Offers_the_text_that_was_meant(string garbled, string meant) => Assert.Equal(meant, GarbledText.Mended(garbled, null));

    [Theory]
    [InlineData("Müller")]
    [InlineData("São Tomé")]
    [InlineData("Âge")]
    [InlineData("ÅSA")]
    [InlineData("Иван")]
    [InlineData("李明")]
    [InlineData("Ann")]
    [InlineData("\u635c\u635c")]
    [InlineData("é\u635c\ud83d\ude00ü\ud83d")]
    [InlineData("Пётр Сергеевич")]
    [InlineData("Ріна Їжак")]
    [InlineData("Søren Kjærgård")]
    [InlineData("Ångström Åë")]
    [InlineData("Țăranu")]
    [InlineData("Παπαδόπουλος")]
    [InlineData("Nguyễn Thị Hương")]
    [InlineData("ŻÓŁĆ")]
    [InlineData("ČĎŇŘŠŤŽ")]
    [InlineData("ÄÖÜ")]
    [InlineData("Íñigo")]
    [InlineData("Íñiguez Ibáñez")]
    [InlineData("Ñíguez")]
    [InlineData("ÍÑIGO")]
    [InlineData("Þórður Ægisson")]
    [InlineData("Öğüt Çağrı")]
    [InlineData("Příšovský")]
    [InlineData("Łódź Gęśla")]
    public void Leaves_good_text_alone(string text) => Assert.Null(GarbledText.Mended(text, null));

    [Theory]
    [InlineData("iso-8859-15", "Müller")]
    [InlineData("iso-8859-15", "Žofie Œuvrard")]
    [InlineData("iso-8859-2", "Müller")]
    [InlineData("iso-8859-2", "Dvořák")]
    [InlineData("windows-1250", "Müller")]
    [InlineData("windows-1250", "Żółć")]
    [InlineData("macintosh", "Müller")]
    [InlineData("macintosh", "O’Néill")]
    public void Text_in_UTF_8_is_mended_by_the_encoding_that_the_file_is_read_in(string encoding, string meant) =>
        Assert.Equal(meant, GarbledText.Mended(CodePages.Get(encoding).GetString(Encoding.UTF8.GetBytes(meant)), encoding));

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    [InlineData("ibm037")]
    public void What_came_garbled_into_the_file_is_mended_whatever_the_file_is_read_in(string encoding) =>
        Assert.Equal("O’Neil", GarbledText.Mended("O\u00e2\u20ac\u2122Neil", encoding));

    [Theory]
    [InlineData("iso-8859-2", "Příšovský")]
    [InlineData("iso-8859-2", "ČĎŇŘŠŤŽ")]
    [InlineData("iso-8859-2", "Łódź Gęśla")]
    [InlineData("iso-8859-15", "Íñiguez Ibáñez")]
    [InlineData("iso-8859-15", "ŽOFIE ŠÍÑA")]
    [InlineData("koi8-r", "Пётр Сергеевич")]
    [InlineData("iso-8859-7", "Παπαδόπουλος")]
    [InlineData("iso-8859-9", "Öğüt Çağrı")]
    [InlineData("iso-8859-9", "ŞÜKRÜ ÖĞÜT")]
    public void Good_text_is_left_alone_in_the_encoding_that_the_file_is_read_in(string encoding, string text) => Assert.Null(GarbledText.Mended(text, encoding));

    [Fact]
    public void Warns_of_the_row_and_column_and_offers_the_text()
    {
        var problem = Assert.Single(Lists.Open("Name,Email\nAnn,a@x.example\nMÃ¼ller,m@x.example\n").RowProblems());

        Assert.Equal((ProblemCodes.TextGarbled, Severity.Warning, 3, "Name", "MÃ¼ller"), (problem.Code, problem.Severity, problem.Line, problem.Field, problem.Value));
        Assert.Contains("Müller", problem.Message, StringComparison.Ordinal);
    }
}
