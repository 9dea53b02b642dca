using System.Text.Json;

namespace Muster.Web.Api.Bodies;

/// <summary>JSON that can be read but not used.</summary>
/// <param name="why">What to mend, to stand after the place's name.</param>
/// <param name="path">Null where the reader knows it.</param>
sealed class UnusableJsonException(string why, string? path = null) : JsonException(why, path, lineNumber: null, bytePositionInLine: null)
{
    public string Why { get; } = why;
}
