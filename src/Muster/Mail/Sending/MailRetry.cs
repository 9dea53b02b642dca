namespace Muster.Mail.Sending;

/// <summary>When a mail that the server put off is tried again.</summary>
static class MailRetry
{
    /// <summary>Two days and a half after the first; then it has failed.</summary>
    public const int MostTries = 22;

    static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <param name="tries">How often it was tried, at least once.</param>
    public static TimeSpan After(int tries)
    {
        var doubled = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(tries, MostTries) - 1));
        return doubled < Longest ? doubled : Longest;
    }
}
