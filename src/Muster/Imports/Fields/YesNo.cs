using Muster.Intake;

namespace Muster.Imports.Fields;

/// <summary>Yes and no in the words of several languages.</summary>
static class YesNo
{
    static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase)
    {
        "yes", "y", "true", "t", "1", "x", "✓", "✔", "on", "ja", "j", "wahr", "oui", "o", "vrai", "sí", "si", "s", "sì", "verdadero", "sim", "verdadeiro",
        "vero", "tak", "ano", "áno", "igen", "da", "evet", "kyllä", "jah", "jā", "taip", "да", "так", "ναι", "はい", "是", "예", "네", "כן", "نعم",
    };

    static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase)
    {
        "no", "n", "false", "f", "0", "-", "✗", "✘", "off", "nein", "falsch", "non", "faux", "falso", "não", "nao", "nee", "nej", "nei", "nie", "ne",
        "nem", "nu", "hayır", "hayir", "ei", "nē", "нет", "ні", "όχι", "οχι", "いいえ", "否", "不是", "아니요", "לא", "لا",
    };

    /// <returns>Null where the text is neither.</returns>
    public static bool? Read(string text)
    {
        var word = Cleaning.Clean(text);
        return Yes.Contains(word) ? true : No.Contains(word) ? false : null;
    }
}
