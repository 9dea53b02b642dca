namespace Muster.Imports;

/// <summary>A piece of an uploaded file. In the database, so that any node can read it.</summary>
/// <param name="Number">From 0.</param>
public sealed record ImportFileChunk(Guid ImportId, int Number, byte[] Bytes)
{
    public const int Length = 1 << 20;
}
