namespace Muster.Persistence.Moving;

/// <summary>The database is the target of a move that did not come to its end: it holds a part of what it should.</summary>
public sealed class UnfinishedMoveException()
    : InvalidOperationException("A move into this database began and did not end, so a part of the data is missing. Start it anew: muster move --to ... --anew.");
