using System.Globalization;
using System.Text;

namespace Muster.Mail;

/// <summary>What a mail says. Written when it is read or sent, from what the mail keeps.</summary>
public sealed record Letter(string Subject, string Text)
{
    /// <param name="link">Where learners find their training; null where nobody said.</param>
    public static Letter Of(string name, IReadOnlyList<MailedTraining> trainings, string organisation, string? link) =>
        new(SubjectOf(trainings, organisation), TextOf(name, trainings, organisation, link));

    static string SubjectOf(IReadOnlyList<MailedTraining> trainings, string organisation) =>
        trainings.Count == 0 ? $"Welcome to training at {organisation}"
        : trainings.All(t => t.Again) ? $"{organisation}: your training is due again"
        : $"{organisation}: training for you";

    static string TextOf(string name, IReadOnlyList<MailedTraining> trainings, string organisation, string? link)
    {
        var text = new StringBuilder($"Hello {name},\n\n");

        if (trainings.Count == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{organisation} keeps its training with Muster, and you are on the list now. You will hear when there is training for you.\n");
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"{organisation} has training for you:\n\n");

            foreach (var training in trainings)
                text.Append(CultureInfo.InvariantCulture, $"- {training.Package}{(training.Again ? ", once more" : "")}{(training.DueOn is { } due ? $", due on {due:d MMMM yyyy}" : "")}\n");
        }

        if (!string.IsNullOrWhiteSpace(link))
            text.Append(CultureInfo.InvariantCulture, $"\n{link}\n");

        return text.Append(CultureInfo.InvariantCulture, $"\nIf you did not expect this, please ask whoever looks after training at {organisation}.\n").ToString();
    }
}
