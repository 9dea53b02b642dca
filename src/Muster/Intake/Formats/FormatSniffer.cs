using Muster.Problems;

namespace Muster.Intake.Formats;

/// <summary>Tells a file's format by its content; names lie.</summary>
static class FormatSniffer
{
    const int Lead = 4096;

    static ReadOnlySpan<byte> Zip => [0x50, 0x4b, 0x03, 0x04];

    static ReadOnlySpan<byte> EmptyZip => [0x50, 0x4b, 0x05, 0x06];

    static ReadOnlySpan<byte> Ole => [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

    /// <returns>Null, with the reason, where the file can hold no list.</returns>
    public static FileFormat? Sniff(ListSource source, ReadingBudget budget, out Problem? refusal)
    {
        refusal = null;

        if (source.Length > budget.FileBytes)
            return Refused(TooLarge(budget.FileBytes), out refusal);

        using var stream = source.Open();
        var start = new byte[Lead];
        start = start[..stream.ReadAtLeast(start, Lead, throwOnEndOfStream: false)];

        if (start.Length == 0)
            return Refused(Problem.Error(ProblemCodes.FileEmpty, "This file is empty. Check that the right one was chosen, and that it was saved."), out refusal);

        var isZip = start.AsSpan().StartsWith(Zip) || start.AsSpan().StartsWith(EmptyZip);
        var isOle = start.AsSpan().StartsWith(Ole);

        if (!isZip && !isOle)
            return Signatures.Refusal(start) is { } sentence ? Refused(Unreadable(sentence), out refusal) : FileFormat.Text;

        if (source.Length > budget.WorkbookBytes)
            return Refused(TooLarge(budget.WorkbookBytes), out refusal);

        var format = FileFormat.Xls;
        refusal = isZip ? ZipContent.Refusal(stream, budget, out format) : OleContent.Refusal(stream);
        return refusal is not null ? null : format;
    }

    public static Problem Unreadable(string sentence) => Problem.Error(ProblemCodes.FileUnreadable, sentence);

    static Problem TooLarge(long limit) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"This file is larger than {limit >> 20:N0} MB. Check that it is the right one; split a list that is really so long.");

    static FileFormat? Refused(Problem problem, out Problem? refusal)
    {
        refusal = problem;
        return null;
    }
}
