using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>
/// The records of a list one after another, blank ones too. What is said of a record holds until the next
/// <see cref="Read"/>.
/// </summary>
interface IRecords : IDisposable
{
    /// <summary>Where the current record starts, as the person's own editor numbers it.</summary>
    int Line { get; }

    /// <summary>Cells in the current record.</summary>
    int Count { get; }

    /// <summary>What is wrong with the current record.</summary>
    Problem? Damage { get; }

    /// <summary>Why <see cref="Read"/> stopped before the end; null at the end.</summary>
    Problem? Refusal { get; }

    bool Read();

    /// <summary>The cell's text without making a string of it.</summary>
    ReadOnlySpan<char> Text(int cell);

    Cell Cell(int cell);
}
