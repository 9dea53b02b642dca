using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Muster.Paging;

/// <summary>The last of a page of a list by name: the next page begins after it. Its text is safe in a URL.</summary>
public readonly record struct NameCursor(string NameKey, Guid Id)
{
    const int IdBytes = 16;

    public static bool TryParse([NotNullWhen(true)] string? text, out NameCursor cursor)
    {
        cursor = default;

        if (text is null || !Base64Url.IsValid(text))
            return false;

        var bytes = Base64Url.DecodeFromChars(text);

        if (bytes.Length < IdBytes)
            return false;

        var key = Encoding.UTF8.GetString(bytes.AsSpan(IdBytes));
        cursor = new NameCursor(key, new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true));

        // No name has one, and PostgreSQL would not even compare U+0000.
        return !key.Any(char.IsControl);
    }

    public override string ToString() =>
        Base64Url.EncodeToString([.. Id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(NameKey)]);
}
