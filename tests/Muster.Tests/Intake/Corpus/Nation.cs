namespace Muster.Tests.Intake.Corpus;

/// <summary>Whose lists are written: names, words above columns, and the encodings that their offices use.</summary>
/// <param name="Headers">First name, last name, email, group, full name, phone, start date, note.</param>
sealed record Nation(string Name, string[] Encodings, string[] Headers, string[] First, string[] Last, string[] Groups)
{
    public static Nation Named(string name) => Nations.All.Single(nation => nation.Name == name);
}
