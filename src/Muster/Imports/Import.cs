namespace Muster.Imports;

/// <summary>One uploaded list on its way. Transitions are conditional updates in the database, so a lost race is an outcome.</summary>
public sealed class Import
{
    public const int FileNameLength = 255;

    Import(Guid id) => Id = id;

    public Import(Guid id, string fileName, long fileLength, byte[] fileHash, ImportSetup setup, string createdBy, DateTimeOffset now)
        : this(id)
    {
        FileName = fileName.Length <= FileNameLength ? fileName : fileName[..FileNameLength];
        FileLength = fileLength;
        FileHash = fileHash;
        Setup = setup;
        CreatedBy = createdBy;
        CreatedAt = now;
    }

    public Guid Id { get; private set; }

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

    /// <summary>The directory's revision that the confirmed preview was computed against.</summary>
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

    public int Assigned { get; private set; }

    /// <summary>Why it failed, for a person.</summary>
    public string? Failure { get; private set; }

    public string? ReversedBy { get; private set; }

    /// <summary>When somebody asked for it to be undone; it is <see cref="ImportStatus.Undone"/> once all batches are.</summary>
    public DateTimeOffset? ReversalAskedAt { get; private set; }

    /// <summary>Which process works on it, until when.</summary>
    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public bool IsRunning => Status == ImportStatus.Confirmed || (Status == ImportStatus.Done && ReversalAskedAt is not null);

    public void Choose(ImportSetup setup) => Setup = setup;
}
