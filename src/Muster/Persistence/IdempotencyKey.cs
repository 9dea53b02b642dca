namespace Muster.Persistence;

/// <summary>An answer already given: the same key of the same actor gets it again, and nothing happens twice.</summary>
public sealed class IdempotencyKey
{
    public const int KeyLength = 255;

    public required string Actor { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path and body: the same key with another request is a mistake.</summary>
    public required byte[] RequestHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>HTTP status; 0 while the first request is still being answered.</summary>
    public int Status { get; set; }

    public string? Location { get; set; }

    public string? ContentType { get; set; }

    public byte[]? Body { get; set; }
}
