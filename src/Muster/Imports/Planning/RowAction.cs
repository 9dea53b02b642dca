namespace Muster.Imports.Planning;

public enum RowAction { Create, Update, Skip, Reject, Reassign, Assign, Archive }
