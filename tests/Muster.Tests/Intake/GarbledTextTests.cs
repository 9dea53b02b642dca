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
    public void Offers_the_text_that_was_meant(string garbled, string meant) => Assert.Equal(meant, GarbledText.Mended(garbled));

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
    public void Leaves_good_text_alone(string text) => Assert.Null(GarbledText.Mended(text));

    [Fact]
    public void Warns_of_the_row_and_column_and_offers_the_text()
    {
        var problem = Assert.Single(Lists.Open("Name,Email\nAnn,a@x.example\nMÃ¼ller,m@x.example\n").RowProblems());

        Assert.Equal((ProblemCodes.TextGarbled, Severity.Warning, 3, "Name", "MÃ¼ller"), (problem.Code, problem.Severity, problem.Line, problem.Field, problem.Value));
        Assert.Contains("Müller", problem.Message, StringComparison.Ordinal);
    }
}
