namespace Muster.Reports;

/// <summary>When the kept cells of one membership were counted, and who is counting them anew.</summary>
public sealed class ReportSnapshot(ReportMembership membership)
{
    public ReportMembership Membership { get; private set; } = membership;

    /// <summary>Null before the first.</summary>
    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>The day, in the organisation's time zone, that what is overdue was counted for.</summary>
    public DateOnly CountedFor { get; private set; }

    /// <summary>The directory's revision that was counted.</summary>
    public long Revision { get; private set; }

    /// <summary>A process is counting until then; null where none is.</summary>
    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Which one: another may have taken over from one that was slow.</summary>
    public Guid? LeaseOwner { get; private set; }
}
