namespace Muster.Tests.Intake.Corpus;

/// <summary>Spoils files as networks, programs and people do, and worse.</summary>
static class Mutation
{
    static readonly byte[][] Tokens =
    [
        "\""u8.ToArray(), "'"u8.ToArray(), "\\"u8.ToArray(), ","u8.ToArray(), ";"u8.ToArray(), "\t"u8.ToArray(), "|"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "\0"u8.ToArray(),
        "\"\""u8.ToArray(), "sep=,\n"u8.ToArray(), "@"u8.ToArray(), "Total"u8.ToArray(), [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xc3], [0x80], [0xff], [0x1a], "=1+1"u8.ToArray(), "\u2028"u8.ToArray(), "<"u8.ToArray(),
    ];

    public static byte[] Of(IReadOnlyList<byte[]> files, Random random)
    {
        if (random.Next(20) == 0)
            return Noise(random);

        var bytes = files[random.Next(files.Count)].ToList();

        for (var changes = random.Next(1, 12); changes > 0; changes--)
            Change(bytes, files, random);

        return [.. bytes];
    }

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
