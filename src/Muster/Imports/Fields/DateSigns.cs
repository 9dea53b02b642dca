namespace Muster.Imports.Fields;

/// <summary>What a date of three numbers says of the order in which its column is written.</summary>
/// <param name="Order">Null where it may be several.</param>
/// <param name="HasShortYear">Its year has two digits.</param>
readonly record struct DateSigns(DateOrder? Order, bool HasShortYear);
