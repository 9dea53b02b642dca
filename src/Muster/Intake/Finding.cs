namespace Muster.Intake;

public enum FindingSubject { Format, Encoding, Delimiter, Quote, Rows, Header, Sheet, LeftOut }

/// <summary>One thing found out about a file, why, and whether a person said so instead.</summary>
/// <param name="Value">For a person, such as "semicolon" or "Windows-1252".</param>
/// <param name="Evidence">Why, such as "120 of 120 lines have 4 cells".</param>
/// <param name="Given">Overruled by a person.</param>
public sealed record Finding(FindingSubject Subject, string Value, string Evidence, bool Given = false);
