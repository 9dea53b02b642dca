namespace Muster.Accounts;

public static class PasswordRule
{
    public const int MinLength = 12;

    /// <summary>Hashing takes time in proportion to the length; a stranger must not choose how long.</summary>
    public const int MaxLength = 256;
}
