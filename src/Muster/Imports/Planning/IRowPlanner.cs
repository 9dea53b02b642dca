namespace Muster.Imports.Planning;

/// <summary>Decides what each row would do. Does no I/O: preview and commit share it. Rows come in the file's order.</summary>
public interface IRowPlanner
{
    /// <summary>Takes note of a row that was planned and applied before, so that later repeats of it are known.</summary>
    void Remember(MappedRow row);

    PlannedRow Plan(MappedRow row, DirectoryView directory);
}
