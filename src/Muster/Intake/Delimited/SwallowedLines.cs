namespace Muster.Intake.Delimited;

/// <summary>Two stray quotes, rows apart, enclose whole rows: every line in between is then a good record by itself.</summary>
static class SwallowedLines
{
    public static bool AreIn(ReadOnlySpan<char> record, Dialect dialect)
    {
        // Without addresses to go by, a quoted cell of several lines is taken for what it is.
        if (dialect.EmailCell < 0 || dialect.Delimiter is not { } delimiter)
            return false;

        foreach (var line in record.TrimEnd("\r\n").EnumerateLines())
        {
            var cell = 0;
            var addressed = false;

            foreach (var part in line.Split(delimiter))
                addressed |= cell++ == dialect.EmailCell && line[part].Contains('@');

            if (cell != dialect.Width || !addressed)
                return false;
        }

        return true;
    }
}
