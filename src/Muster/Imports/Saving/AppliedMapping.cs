using Muster.Intake;

namespace Muster.Imports.Saving;

/// <summary>Which saved mapping a draft was mapped by, and what it brought: another one takes its place without a trace.</summary>
/// <param name="Id">Null of one that came in a file and is not kept.</param>
/// <param name="ReadingBefore">What was said of the file before.</param>
/// <param name="Replacements">Those that it brought.</param>
/// <param name="Lacking">What it could not give.</param>
/// <param name="Unnamed">Columns of the list, from 1, of which it says nothing.</param>
public sealed record AppliedMapping(
    Guid? Id, string Name, ReadingOptions ReadingBefore, IReadOnlyList<Replacement> Replacements, IReadOnlyList<LackedColumn> Lacking, IReadOnlyList<int> Unnamed);
