using System.Globalization;
using System.Text;

namespace Muster.Bench;

/// <summary>A list of invented people, the same for the same length.</summary>
static class InventedList
{
    static readonly string[] First = ["Alexander", "Anissa", "Elvie", "Ilene", "Mona", "Chasity", "Felix", "Zoë", "José", "Kurt", "Sean", "Darla"];
    static readonly string[] Last = ["Skiles", "Langworth", "Krajcik", "Bechtelar", "Hayes", "Wilkinson", "Müller", "Stroman", "O'Neil", "Green"];
    static readonly string[] Groups = ["Kitchen", "Night Shift", "Maintenance", "Nursing", "Finance", "Front Desk", "Transport", "Laundry"];

    /// <param name="salt">Another salt gives other people.</param>
    public static void Write(Stream stream, int rows, int salt)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write("First Name,Last Name,Email Address,Group\r\n");

        for (var i = 0; i < rows; i++)
        {
            // Not in order: nobody's list is sorted by address.
            var number = unchecked((uint)(i * 2654435761L) ^ (uint)salt);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{First[i % First.Length]},{Last[i / 7 % Last.Length]},p{number:x8}.{i}.{salt}@example-{i % 5}.example,{Groups[i / 3 % Groups.Length]}\r\n"));
        }
    }

    public static byte[] Of(int rows, int salt)
    {
        using var stream = new MemoryStream();
        Write(stream, rows, salt);
        return stream.ToArray();
    }
}
