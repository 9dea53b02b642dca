using System.Linq.Expressions;
using Muster.Spelling;

namespace Muster.Imports;

/// <summary>One uploaded list on its way. Transitions are conditional updates in the database, so a lost race is an outcome.</summary>
public sealed class Import
{
    public const int FileNameLength = 255;

    static readonly Func<Import, bool> IsInWork = Running.Compile();
    static readonly Func<Import, bool> CanBeUndone = Undoable.Compile();

    Import(Guid id) => Id = id;

    public Import(Guid id, string fileName, long fileLength, byte[] fileHash, ImportSetup setup, string createdBy, DateTimeOffset now)
        : this(id)
    {
        Purpose = setup.Purpose;
        FileName = TextLength.Cut(fileName, FileNameLength);
        FileLength = fileLength;
        FileHash = fileHash;
        Setup = setup;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    /// <summary>Somebody should be working on it: it is to be applied, or what was applied of it is to be undone.</summary>
    public static Expression<Func<Import, bool>> Running => i =>
        i.Status == ImportStatus.Confirmed || ((i.Status == ImportStatus.Done || i.Status == ImportStatus.Failed) && i.ReversalAskedAt != null);

    /// <summary>It is at rest, and something of it is applied.</summary>
    public static Expression<Func<Import, bool>> Undoable => i =>
        (i.Status == ImportStatus.Done || (i.Status == ImportStatus.Failed && i.NextBatch > 0)) && i.ReversalAskedAt == null;

    public Guid Id { get; private set; }

    /// <summary>What the list is for; never changes.</summary>
    public ImportPurpose Purpose { get; private set; }

    public string FileName { get; private set; } = "";

    public long FileLength { get; private set; }

    /// <summary>SHA-256 of the bytes: a file that came before is flagged.</summary>
    public byte[] FileHash { get; private set; } = [];

    public ImportStatus Status { get; private set; }

    public ImportSetup Setup { get; private set; } = new();

    /// <summary>Goes up with every change of the draft, of its corrections too: what was seen or planned of an older one holds no more.</summary>
    public int DraftVersion { get; private set; }

    public string CreatedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public string? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The directory's revision that the confirmed preview was computed against; of a draft, when it was last changed.</summary>
    public long PreviewRevision { get; private set; }

    /// <summary>Names of the groups that the preview said would be created.</summary>
    public IReadOnlyList<string> NewGroups { get; private set; } = [];

    public int TotalRows { get; private set; }

    public int TotalBatches { get; private set; }

    /// <summary>The cursor: the first batch not yet applied. Moves in the batch's own transaction.</summary>
    public int NextBatch { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Skipped { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>Assignments made, re-assignments included.</summary>
    public int Assigned { get; private set; }

    public int Reassigned { get; private set; }

    public int Archived { get; private set; }

    /// <summary>Why it failed, for a person; while it is running, what it waits for before it is tried again.</summary>
    public string? Failure { get; private set; }

    public string? ReversedBy { get; private set; }

    /// <summary>When somebody asked for it to be undone; it is <see cref="ImportStatus.Undone"/> once all batches are.</summary>
    public DateTimeOffset? ReversalAskedAt { get; private set; }

    /// <summary>Which process works on it; null where none does.</summary>
    public string? LeaseOwner { get; private set; }

    /// <summary>Until then nobody else takes it up: its owner works on it, or it is left alone for a while after it failed.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>How often work on it began since it last got on.</summary>
    public int Tries { get; private set; }

    public bool IsRunning => IsInWork(this);

    public bool IsUndoing => IsRunning && Status != ImportStatus.Confirmed;

    public ImportStage Stage => StageOf(Status, ReversalAskedAt);

    public bool CanUndo => CanBeUndone(this);

    /// <summary>It stopped before its end; one that failed while being undone can only be undone further.</summary>
    public bool CanResume => Status == ImportStatus.Failed && !IsRunning && ReversedBy is null;

    /// <summary>Batches applied; of one that is being undone, batches of which nothing is left to undo.</summary>
    public int BatchesDone => IsUndoing ? TotalBatches - NextBatch : NextBatch;

    public static ImportStage StageOf(ImportStatus status, DateTimeOffset? reversalAskedAt) => status switch
    {
        ImportStatus.Done or ImportStatus.Failed when reversalAskedAt is not null => ImportStage.Undoing,
        ImportStatus.Draft => ImportStage.Draft,
        ImportStatus.Confirmed => ImportStage.Confirmed,
        ImportStatus.Done => ImportStage.Done,
        ImportStatus.Undone => ImportStage.Undone,
        _ => ImportStage.Failed,
    };

    /// <param name="revision">The directory's.</param>
    public void Choose(ImportSetup setup, long revision) => (Setup, PreviewRevision) = (setup, revision);
}
