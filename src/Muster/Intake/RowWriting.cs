namespace Muster.Intake;

/// <summary>How a text writes each of its rows.</summary>
public enum RowWriting
{
    Plain,

    /// <summary>In quotes as a whole, the quotes inside doubled.</summary>
    Enclosed,

    /// <summary>Between bars, as Markdown has it.</summary>
    Bordered,
}
