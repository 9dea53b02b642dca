namespace Muster.CustomFields;

/// <summary>Stored as numbers: do not reorder.</summary>
public enum CustomFieldKind
{
    Text = 0,
    Number = 1,
    Date = 2,
    YesNo = 3,
    Choice = 4,
}
