namespace Muster.Persistence.Moving;

/// <param name="Done">Rows copied and rows read again, of <paramref name="Total"/>.</param>
public readonly record struct MoveProgress(long Done, long Total);
