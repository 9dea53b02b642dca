namespace Muster.Training;

/// <summary>From where an assignment came. Stored as numbers: do not reorder.</summary>
public enum AssignmentSource
{
    Person = 0,
    Import = 1,
    ReassignCsv = 2,
    Group = 3,
    AnnualTraining = 4,
    Api = 5,
}
