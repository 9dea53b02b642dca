using System.Runtime.InteropServices;
using Muster.Groups;
using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>Everything that confirming would cause, counted.</summary>
public sealed class PlanTotals
{
    // Beyond so many the names are not kept: a list that names more does not mean groups.
    const int MostNewGroups = 5_000;

    readonly Dictionary<string, string> _newGroups = [];
    // Filled only where one learner may be on several rows that are applied.
    readonly HashSet<Guid> _mailed = [];
    readonly Dictionary<string, int> _problems = new(StringComparer.Ordinal);

    public int Rows { get; private set; }

    public int Create { get; private set; }

    public int Update { get; private set; }

    /// <summary>Learners to be assigned a package anew.</summary>
    public int Reassign { get; private set; }

    /// <summary>Learners to be assigned the package that the list is about, and do not have it.</summary>
    public int Assign { get; private set; }

    public int Archive { get; private set; }

    /// <summary>Re-assigned learners who are in the middle of the training.</summary>
    public int InProgress { get; private set; }

    /// <summary>Open attempts that would accept nothing more.</summary>
    public int Superseded { get; private set; }

    public int Skip { get; private set; }

    public int Reject { get; private set; }

    /// <summary>Rows that would do something.</summary>
    public int Applied => Create + Update + Reassign + Assign + Archive;

    /// <summary>Of the skipped rows, those that a person left out.</summary>
    public int LeftOut { get; private set; }

    /// <summary>Updates with nothing to change.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Rows with a warning or an error.</summary>
    public int Flagged { get; private set; }

    public int Restores { get; private set; }

    public int Memberships { get; private set; }

    public int Assignments { get; private set; }

    /// <summary>Of the assignments, those that come with joining a group.</summary>
    public int Standing { get; private set; }

    public int Attempts { get; private set; }

    public int AlreadyAssigned { get; private set; }

    /// <summary>Mails to learners: one each, however many rows name them. None unless they are chosen.</summary>
    public int Mails { get; private set; }

    /// <summary>Names of groups that rows to be applied would create.</summary>
    public IReadOnlyCollection<string> NewGroups => _newGroups.Values;

    /// <summary>More groups than anybody can mean: the list cannot be confirmed so.</summary>
    public bool HasTooManyNewGroups { get; private set; }

    /// <summary>How many problems of each code.</summary>
    public IReadOnlyDictionary<string, int> Problems => new SortedDictionary<string, int>(_problems, StringComparer.Ordinal);

    /// <param name="coursesOf">Courses in a version of a package.</param>
    public void Count(PlannedRow row, KnownGroups groups, Func<Guid, int> coursesOf, ImportSetup setup)
    {
        Rows++;
        Create += row.Action == RowAction.Create ? 1 : 0;
        Update += row.Action == RowAction.Update ? 1 : 0;
        Reassign += row.Action == RowAction.Reassign ? 1 : 0;
        Assign += row.Action == RowAction.Assign ? 1 : 0;
        Archive += row.Action == RowAction.Archive ? 1 : 0;
        InProgress += row.Supersedes?.Progress == AssignmentProgress.InProgress ? 1 : 0;
        Superseded += row.Supersedes?.OpenAttempts ?? 0;
        Skip += row.Action == RowAction.Skip ? 1 : 0;
        Reject += row.Action == RowAction.Reject ? 1 : 0;
        LeftOut += row.LeftOut ? 1 : 0;
        Flagged += row.IsFlagged ? 1 : 0;
        Restores += row.Restores ? 1 : 0;
        Memberships += row.Joins.Count;
        Assignments += row.Assigns.Count;
        AlreadyAssigned += row.AlreadyAssigned;
        Mails += setup.SendMail && row.HasNews && (!setup.NamesPackages || _mailed.Add(row.Known!.Id)) ? 1 : 0;
        Unchanged += row is { Action: RowAction.Update, Restores: false, Changes.Count: 0, Joins.Count: 0, Assigns.Count: 0 } ? 1 : 0;

        for (var i = 0; i < row.Assigns.Count; i++)
        {
            Standing += row.Assigns[i].Stands ? 1 : 0;
            Attempts += coursesOf(row.Assigns[i].VersionId);
        }

        for (var i = 0; i < row.Problems.Count; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(_problems, row.Problems[i].Code, out _)++;

        if (!row.Applies)
            return;

        foreach (var name in row.Joins)
        {
            if (groups.Named(name) is null)
                CountNew(name);
        }
    }

    void CountNew(string name)
    {
        var key = Group.KeyOf(name);

        if (_newGroups.Count < MostNewGroups)
            _newGroups.TryAdd(key, name);
        else
            HasTooManyNewGroups |= !_newGroups.ContainsKey(key);
    }
}
