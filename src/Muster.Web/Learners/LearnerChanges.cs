using Muster.Learners;

namespace Muster.Web.Learners;

static class LearnerChanges
{
    /// <summary>Whose entries in the audit are about the learner: its own, and its attempts'.</summary>
    public static IReadOnlyCollection<string> SubjectsOf(LearnerRecord record) =>
        [record.Id.ToString(), .. record.Assignments.SelectMany(a => a.Attempts).Select(a => a.Id.ToString())];
}
