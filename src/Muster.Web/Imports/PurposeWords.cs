using Muster.Imports;
using Muster.Training;

namespace Muster.Web.Imports;

/// <summary>How screens name lists by what they are for.</summary>
static class PurposeWords
{
    public static string NameOf(ImportPurpose purpose) => purpose switch
    {
        ImportPurpose.Assign => "Assign",
        ImportPurpose.Reassign => "Re-assign",
        ImportPurpose.Archive => "Archive",
        _ => "Import",
    };

    public static string PreviewLead(ImportPurpose purpose) =>
        $"This is what confirming would do. Nothing has been {(purpose switch { ImportPurpose.Enrol => "created", ImportPurpose.Archive => "archived", _ => "assigned" })} yet.";

    public static string WhatUndoDoes(ImportPurpose purpose) => purpose switch
    {
        ImportPurpose.Assign => "The training that this list assigned is withdrawn where nobody has begun it.",
        ImportPurpose.Reassign => "The new assignments are withdrawn where nobody has begun them, and those before them are current again, as far as they had come.",
        ImportPurpose.Archive => "The learners that this list archived are active again. Mails that archiving them cancelled stay cancelled; the Outbox can send each of them after all.",
        _ => "What this import created and changed is taken back.",
    };

    /// <summary>How to do the same once more; null where no page does just that.</summary>
    public static (string Text, string Address)? Another(Import import) => (import.Purpose, import.Setup.Source) switch
    {
        (ImportPurpose.Enrol, _) => ("Import another list", ImportAddress.New),
        (_, AssignmentSource.AnnualTraining) => ("Back to Annual Training", "/annual-training"),
        (ImportPurpose.Reassign, AssignmentSource.ReassignCsv) => ("Re-assign another list", ImportAddress.NewReassignment),
        _ => null,
    };
}
