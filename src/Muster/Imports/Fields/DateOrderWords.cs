using System.Diagnostics.CodeAnalysis;

namespace Muster.Imports.Fields;

/// <summary>What people and programs call the orders of dates.</summary>
public static class DateOrderWords
{
    static readonly (DateOrder Order, string Name, string Words)[] All =
        [(DateOrder.DayFirst, "dmy", "day/month/year"), (DateOrder.MonthFirst, "mdy", "month/day/year"), (DateOrder.YearFirst, "ymd", "year/month/day")];

    /// <summary>The names, with what to show for each.</summary>
    public static IReadOnlyList<(string Value, string Text)> Choices { get; } = [.. All.Select(o => (o.Name, $"{char.ToUpperInvariant(o.Words[0])}{o.Words[1..]}"))];

    /// <summary>"dmy"</summary>
    public static string NameOf(DateOrder order) => All.First(o => o.Order == order).Name;

    /// <summary>"day/month/year"</summary>
    public static string Of(DateOrder order) => All.First(o => o.Order == order).Words;

    public static bool TryRead(string? name, [NotNullWhen(true)] out DateOrder? order)
    {
        var found = Array.FindIndex(All, o => string.Equals(o.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(o.Words, name?.Trim(), StringComparison.OrdinalIgnoreCase));
        order = found < 0 ? null : All[found].Order;
        return order is not null;
    }
}
