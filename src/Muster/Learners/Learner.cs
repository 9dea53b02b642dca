using Muster.CustomFields;

namespace Muster.Learners;

/// <summary>A person trained. The address is the identity: no two learners share one.</summary>
public sealed class Learner
{
    public const int NameLength = 100;

    Learner(Guid id, DateTimeOffset createdAt)
    {
        Id = id;
        CreatedAt = createdAt;
    }

    public Learner(Guid id, string firstName, string lastName, EmailAddress email, CustomValues custom, DateTimeOffset now, long revision)
        : this(id, now)
    {
        Rename(firstName, lastName, revision);
        Email = email.Text;
        EmailKey = email.Key;
        Custom = custom;
    }

    public Guid Id { get; private set; }

    public string FirstName { get; private set; } = "";

    public string LastName { get; private set; } = "";

    /// <summary>What lists are sorted and paged by: last name, first name, in lower case and without accents.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The first name as a search looks for it; the last name is found by how <see cref="NameKey"/> begins.</summary>
    public string FirstKey { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>What makes two addresses the same; unique.</summary>
    public string EmailKey { get; private set; } = "";

    public CustomValues Custom { get; private set; } = CustomValues.None;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the learner left; null while active.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    /// <summary>The directory's revision that last changed this learner, its memberships and assignments included.</summary>
    public long Revision { get; private set; }

    public bool IsActive => ArchivedAt is null;

    public static string NameKeyOf(string firstName, string lastName) => SearchText.Folded($"{lastName} {firstName}");

    public static string FirstKeyOf(string firstName) => SearchText.Folded(firstName);

    public void Rename(string firstName, string lastName, long revision)
    {
        FirstName = firstName;
        LastName = lastName;
        NameKey = NameKeyOf(firstName, lastName);
        FirstKey = FirstKeyOf(firstName);
        Revision = revision;
    }

    public void Readdress(EmailAddress email, long revision)
    {
        Email = email.Text;
        EmailKey = email.Key;
        Revision = revision;
    }

    public void Describe(CustomValues custom, long revision)
    {
        Custom = custom;
        Revision = revision;
    }

    public void Archive(DateTimeOffset now, long revision)
    {
        ArchivedAt ??= now;
        Revision = revision;
    }

    public void Restore(long revision)
    {
        ArchivedAt = null;
        Revision = revision;
    }
}
