namespace Muster.Intake;

/// <summary>The bytes of a list, readable any number of times.</summary>
/// <param name="Name">The file's name as its owner knows it, without a folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Open">Opens a new seekable stream at the first byte; the caller disposes it.</param>
public sealed record ListSource(string Name, long Length, Func<Stream> Open)
{
    public static ListSource FromFile(string path) =>
        new(Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));

    public static ListSource FromBytes(string name, byte[] bytes) =>
        new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));
}
