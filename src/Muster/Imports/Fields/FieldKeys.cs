namespace Muster.Imports.Fields;

/// <summary>The keys of the fields that every list has; a custom field's is "custom:" and its id.</summary>
public static class FieldKeys
{
    public const string FirstName = "firstName";
    public const string LastName = "lastName";
    public const string FullName = "fullName";
    public const string Email = "email";
    public const string Group = "group";
    public const string Package = "package";

    public static string Custom(Guid field) => CustomValueField.KeyOf(field);
}
