using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Muster.Tests.Intake.Corpus;

/// <summary>Spoils files as networks, programs and people do, and worse.</summary>
static partial class Mutation
{
    static readonly string[] Odd = ["", "0", "-1", "1", "A1", "XFD1048576", "ZZZZZZ99999999", "4294967296", "1E308", "NaN", "99999999", "s", "inlineStr", "e", "true", "&#x41;", "&amp;", "float", "date", "1900-02-30", "mm:ss", "Sheet1"];

    static readonly byte[][] Tokens =
    [
        "\""u8.ToArray(), "'"u8.ToArray(), "\\"u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "|"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "\0"u8.ToArray(),
        "\"\""u8.ToArray(), "sep=,\n"u8.ToArray(), "@"u8.ToArray(), "Total"u8.ToArray(), [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xc3], [0x80], [0xff], [0x1a], "=1+1"u8.ToArray(), "\u2028"u8.ToArray(), "<"u8.ToArray(),
    ];

    public static byte[] Of(IReadOnlyList<byte[]> files, Random random)
    {
        if (random.Next(20) == 0)
            return Noise(random);

        var file = files[random.Next(files.Count)];
        return file is [(byte)'P', (byte)'K', 3, 4, ..] && random.Next(4) > 0 ? Repacked(file, files, random) : Changed(file, files, random);
    }

    static byte[] Changed(byte[] file, IReadOnlyList<byte[]> files, Random random)
    {
        var bytes = file.ToList();

        for (var changes = random.Next(1, 12); changes > 0; changes--)
            Change(bytes, files, random);

        return [.. bytes];
    }

    // A workbook is told apart from a broken zip only where what is inside it changes.
    static byte[] Repacked(byte[] file, IReadOnlyList<byte[]> files, Random random)
    {
        using var bytes = new MemoryStream();

        using (var from = new ZipArchive(new MemoryStream(file)))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var spoilt = random.Next(from.Entries.Count);

            foreach (var (i, entry) in from.Entries.Index())
            {
                using var part = new MemoryStream();
                entry.Open().CopyTo(part);
                using var written = to.CreateEntry(entry.FullName).Open();
                written.Write(i == spoilt ? Spoilt(part.ToArray(), files, random) : part.ToArray());
            }
        }

        return bytes.ToArray();
    }

    static byte[] Spoilt(byte[] part, IReadOnlyList<byte[]> files, Random random) => random.Next(3) == 0 ? Changed(part, files, random) : Retold(part, random);

    // Well-formed still: a number becomes another, an element comes again, a name turns into another name of the part.
    static byte[] Retold(byte[] part, Random random)
    {
        var text = Encoding.UTF8.GetString(part);

        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var places = Pieces().Matches(text);

            if (places.Count == 0)
                break;

            var (place, other) = (places[random.Next(places.Count)], places[random.Next(places.Count)]);
            var piece = random.Next(3) switch { 0 => other.Value, 1 => Odd[random.Next(Odd.Length)], _ => place.Value + place.Value };
            text = string.Concat(text.AsSpan(0, place.Index), piece, text.AsSpan(place.Index + place.Length));
        }

        return Encoding.UTF8.GetBytes(text);
    }

    [GeneratedRegex(@"(?<="")[^""<>]*(?="")|(?<=>)[^<>]+(?=<)|<[^<>/]+/>")]
    private static partial Regex Pieces();

    static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(4_000)];

        for (var i = 0; i < bytes.Length;)
        {
            var token = random.Next(3) == 0 ? [(byte)random.Next(256)] : Tokens[random.Next(Tokens.Length)];

            foreach (var b in token)
            {
                if (i < bytes.Length)
                    bytes[i++] = b;
            }
        }

        return bytes;
    }

    static void Change(List<byte> bytes, IReadOnlyList<byte[]> files, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, random.Next(1, 40));

        switch (random.Next(8))
        {
            case 0 when length > 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                var other = files[random.Next(files.Count)];
                bytes.InsertRange(at, other[random.Next(other.Length + 1)..].Take(random.Next(400)));
                break;
            case 5:
                bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(1, 400)).SelectMany(t => t));
                break;
            default:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }
}
