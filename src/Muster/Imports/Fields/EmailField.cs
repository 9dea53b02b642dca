using Muster.Intake;
using Muster.Learners;
using Muster.Problems;

namespace Muster.Imports.Fields;

sealed class EmailField() : ImportField(FieldKeys.Email, "Email Address", FieldAliases.Email)
{
    public override double LooksLike(IReadOnlyList<string> cells) =>
        cells.Count == 0 ? 0 : (double)cells.Count(c => EmailAddress.TryParse(EmailCleaning.Clean(c), out _, out _)) / cells.Count;

    public override void Read(in Cell cell, MappedRow row)
    {
        var text = Noted(cell, EmailCleaning.Clean(cell.Text), row);

        if (text.Length == 0)
            return;

        row.EmailText = Fitting(text, EmailAddress.MaxLength, row);

        if (row.EmailText != text)
            return;

        if (!EmailAddress.TryParse(text, out var email, out var reason))
        {
            row.Add(Problem.Error(ProblemCodes.EmailMalformed, $"This is not an email address: {reason}. Correct it.", Name, cell.Text));
            return;
        }

        row.Email = email;

        if (email.HasForeignLocalPart)
            row.Add(Problem.Warning(ProblemCodes.EmailMalformed, "Some letters before the @ are not English ones; many mail servers refuse that. Check the address.", Name, cell.Text));

        if (DomainTypos.Likely(text.AsSpan(text.IndexOf('@', StringComparison.Ordinal) + 1)) is { } likely)
            row.Add(Problem.Warning(ProblemCodes.EmailDomainSuspicious, $"{email.Domain} looks like a misspelt {likely}. Check the address.", Name, cell.Text));
    }
}
