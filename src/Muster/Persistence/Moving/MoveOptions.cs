namespace Muster.Persistence.Moving;

/// <param name="Anew">Empties a target in which an earlier move did not come to its end.</param>
/// <param name="Force">Moves although imports are in work: they go on in the target, from the batch they had reached.</param>
public sealed record MoveOptions(bool Anew = false, bool Force = false);
