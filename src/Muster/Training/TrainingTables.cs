using Muster.Persistence;

namespace Muster.Training;

static class TrainingTables
{
    public static readonly BulkTable<Assignment> Assignments = new(
        "assignments",
        2,
        new("learner_id", BulkType.Id, a => a.LearnerId),
        new("id", BulkType.Id, a => a.Id),
        new("package_id", BulkType.Id, a => a.PackageId),
        new("version_id", BulkType.Id, a => a.VersionId),
        new("group_set_id", BulkType.Id, a => a.GroupSetId),
        new("assigned_at", BulkType.Instant, a => a.AssignedAt),
        new("assigned_by", BulkType.Text, a => a.AssignedBy),
        new("source", BulkType.Number, a => (int)a.Source),
        new("source_id", BulkType.Id, a => a.SourceId),
        new("due_on", BulkType.Date, a => a.DueOn),
        new("state", BulkType.Number, a => (int)a.State),
        new("previous_id", BulkType.Id, a => a.PreviousId),
        new("learner_archived", BulkType.YesNo, a => a.LearnerArchived),
        new("progress", BulkType.Number, a => (int)a.Progress),
        new("completed_at", BulkType.Instant, a => a.CompletedAt),
        new("revision", BulkType.Long, a => a.Revision));

    public static readonly BulkTable<Attempt> Attempts = new(
        "attempts",
        2,
        new("learner_id", BulkType.Id, a => a.LearnerId),
        new("id", BulkType.Id, a => a.Id),
        new("assignment_id", BulkType.Id, a => a.AssignmentId),
        new("course_id", BulkType.Id, a => a.CourseId),
        new("position", BulkType.Number, a => a.Position),
        new("state", BulkType.Number, a => (int)a.State),
        new("started_at", BulkType.Instant, a => a.StartedAt),
        new("completed_at", BulkType.Instant, a => a.CompletedAt),
        new("passed", BulkType.YesNo, a => a.Passed),
        new("score", BulkType.Real, a => a.Score),
        new("result_by", BulkType.Text, a => a.ResultBy),
        new("result_reason", BulkType.Text, a => a.ResultReason));
}
