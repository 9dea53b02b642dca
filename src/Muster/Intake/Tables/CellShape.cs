namespace Muster.Intake.Tables;

/// <summary>What a cell's text looks like, before anything is known of its column.</summary>
enum CellShape
{
    Blank,
    Email,
    Number,
    Date,

    /// <summary>Words such as a name or a group has.</summary>
    Words,

    /// <summary>Words with commas and the like between them, as "Lee, Ann" and a sentence have.</summary>
    Phrase,

    /// <summary>Anything else.</summary>
    Text,

    /// <summary>"Ann Lee &lt;ann@x.example&gt;", as mail programs write it.</summary>
    Mailbox,

    /// <summary>An email address with other things beside it, as where a delimiter was missed.</summary>
    AddressAndMore,
}
