using System.Globalization;
using System.Text;

namespace Muster.Bench;

/// <summary>A list of invented people, the same for the same length.</summary>
static class InventedList
{
    static readonly string[] First = ["Alexander", "Anissa", "Elvie", "Ilene", "Mona", "Chasity", "Felix", "Zoë", "José", "Kurt", "Sean", "Darla"];
    static readonly string[] Last = ["Skiles", "Langworth", "Krajcik", "Bechtelar", "Hayes", "Wilkinson", "Müller", "Stroman", "O'Neil", "Green"];
    static readonly string[] Groups = ["Kitchen", "Night Shift", "Maintenance", "Nursing", "Finance", "Front Desk", "Transport", "Laundry"];

    public static IReadOnlyList<string> GroupNames => Groups;

    /// <param name="salt">Another salt gives other people.</param>
    public static void Write(Stream stream, int rows, int salt)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        writer.Write("First Name,Last Name,Email Address,Group\r\n");

        for (var i = 0; i < rows; i++)
        {
            var person = Person(i, salt);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{person.First},{person.Last},{person.Email},{Groups[person.Group]}\r\n"));
        }
    }

    /// <returns>Who stands in a row; of the group, its place in <see cref="GroupNames"/>.</returns>
    public static (string First, string Last, string Email, int Group) Person(int row, int salt)
    {
        // Not in order: nobody's list is sorted by address.
        var number = unchecked((uint)(row * 2654435761L) ^ (uint)salt);
        var email = string.Create(CultureInfo.InvariantCulture, $"p{number:x8}.{row}.{salt}@example-{row % 5}.example");
        return (First[row % First.Length], Last[row / 7 % Last.Length], email, row / 3 % Groups.Length);
    }

    public static byte[] Of(int rows, int salt)
    {
        using var stream = new MemoryStream();
        Write(stream, rows, salt);
        return stream.ToArray();
    }
}
