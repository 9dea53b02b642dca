namespace Muster.Persistence;

/// <summary>Where one way of asking gives place to another that answers the same: measured among a million learners.</summary>
sealed record QueryShapes
{
    public static QueryShapes Default { get; } = new();

    /// <summary>A group's members are looked up one by one. A lookup costs a few microseconds.</summary>
    public int FewMembers { get; init; } = 3_000;

    /// <summary>Rows of a list that are walked in its order for members of a large group, before those are looked up after all.</summary>
    public int MostWalked { get; init; } = 5_000;

    /// <summary>Learners with the words looked for; beyond, walking what is due comes upon enough of them.</summary>
    public int FewLearners { get; init; } = 2_000;

    /// <summary>Group sets compared with what the index holds; a group that more sets share is found often.</summary>
    public int FewSets { get; init; } = 100;
}
