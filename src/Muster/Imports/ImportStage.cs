namespace Muster.Imports;

/// <summary>How far an import is, as people and programs see it: what is being undone is stored as done, or as failed, until the last of its batches is undone.</summary>
public enum ImportStage
{
    Draft,
    Confirmed,
    Done,
    Failed,
    Undoing,
    Undone,
}
