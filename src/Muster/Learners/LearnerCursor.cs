using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Muster.Learners;

/// <summary>The last learner of a page: the next page begins after it. Its text is safe in a URL.</summary>
public readonly record struct LearnerCursor(string NameKey, Guid Id)
{
    const int IdBytes = 16;

    public static bool TryParse([NotNullWhen(true)] string? text, out LearnerCursor cursor)
    {
        cursor = default;

        if (text is null || !Base64Url.IsValid(text))
            return false;

        var bytes = Base64Url.DecodeFromChars(text);

        if (bytes.Length < IdBytes)
            return false;

        cursor = new LearnerCursor(Encoding.UTF8.GetString(bytes.AsSpan(IdBytes)), new Guid(bytes.AsSpan(0, IdBytes), bigEndian: true));
        return true;
    }

    public override string ToString() =>
        Base64Url.EncodeToString([.. Id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(NameKey)]);
}
