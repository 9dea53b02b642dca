using Muster.Outcomes;

namespace Muster.Persistence.Moving;

static class MoveRefusals
{
    public static readonly Refusal NothingToMove = Refusal.Conflict(
        "move.nothing", "There is nothing to move: nobody has used the database in --database yet. Is it the one that was meant?");

    public static readonly Refusal TargetNotEmpty = Refusal.Conflict(
        RefusalCodes.DatabaseNotEmpty, "The database in --to holds tables already. Name an empty one: nothing there is overwritten.");

    public static readonly Refusal TargetUnfinished = Refusal.Conflict(
        "move.unfinished", "A move into the database in --to began and did not end. With --anew, what it left there is thrown away and everything is moved anew.");

    public static Refusal ImportsInWork(int count) => Refusal.Conflict(
        "move.imports_in_work",
        $"{(count == 1 ? "An import is" : $"{count} imports are")} in work. Wait for the end, or say --force: then what is left of it is done in the new database.");

    public static Refusal Unstorable(StoredTable table, StoredColumn column) => Refusal.Conflict(
        "move.unstorable", $"A text in {table.Name}.{column.Name} holds the character NUL, which PostgreSQL cannot store. Mend it where it is, then move with --anew.");

    public static Refusal Differs(IEnumerable<string> tables) => Refusal.Conflict(
        "move.differs", $"What was written is not what was read, in: {string.Join(", ", tables)}. The target is unusable as it is; move with --anew, or into another database.");
}
