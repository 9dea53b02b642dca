namespace Muster.Intake.Delimited;

/// <summary>What people call the characters of a dialect.</summary>
static class Names
{
    /// <param name="several">More than one character.</param>
    public static string Of(string several) => string.Join(", ", several.Select(c => Of(c)));

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
        < ' ' => $"control character {ReadingWords.Written(character.Value.ToString())}",
        { } other => other.ToString(),
    };
}
