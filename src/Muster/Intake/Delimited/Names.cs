namespace Muster.Intake.Delimited;

/// <summary>What people call the characters of a dialect.</summary>
static class Names
{
    public static string Of(char? character) => character switch
    {
        null => "none",
        ',' => "comma",
        ';' => "semicolon",
        '\t' => "tab",
        '|' => "vertical bar",
        ':' => "colon",
        ' ' => "blank",
        '"' => "double quote",
        '\'' => "single quote",
        { } other => other.ToString(),
    };
}
