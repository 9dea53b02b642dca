namespace Muster.Intake;

public enum FindingSubject { Format, Encoding, LineEnds, Delimiter, Quote, Rows, Header, Sheet, LeftOut }

/// <summary>What a person may say of how a file is read: a member of <see cref="ReadingOptions"/> each.</summary>
public enum ReadingChoice { Encoding, Delimiter, Quote, Backslash, Rows, HeaderLine, HeaderRows, Sections, Foot, Sheet, HiddenRows }

/// <summary>One thing found out about a file, why, and whether a person said so instead.</summary>
/// <param name="Value">For a person, such as "semicolon" or "Windows-1252".</param>
/// <param name="Evidence">Why, such as "120 of 120 lines have 4 cells".</param>
/// <param name="Given">Overruled by a person.</param>
/// <param name="Overrule">What to say where it is wrong; null where the evidence says why nothing has to be.</param>
public sealed record Finding(FindingSubject Subject, string Value, string Evidence, bool Given = false, ReadingChoice? Overrule = null);
