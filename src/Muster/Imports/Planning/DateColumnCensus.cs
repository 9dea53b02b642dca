using System.Globalization;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;

namespace Muster.Imports.Planning;

/// <summary>Counts what the dates of a column tell of its order.</summary>
sealed class DateColumnCensus
{
    readonly RepeatedTexts _dates;
    readonly Dictionary<DateOrder, (DateColumn.Cell First, int Rows)> _telling = [];
    DateColumn.Cell? _ambiguous;
    DateColumn.Cell? _plain;
    bool _hasShortYears;

    public DateColumnCensus() => _dates = new(Cell.LongestRepeated, Count);

    public void Count(string date, int line) => _dates.Add(date, line);

    /// <summary>Looks at all that came so far.</summary>
    public void CountDifferent() => _dates.Tell();

    /// <summary>What a person said; else what most of the telling dates are; else the organisation's own.</summary>
    public DateColumn Of(MappedColumn column, CultureInfo culture)
    {
        var ranked = _telling.OrderByDescending(t => t.Value.Rows).ToList();
        var isEven = ranked.Count > 1 && ranked[0].Value.Rows == ranked[1].Value.Rows;
        var order = column.DateOrder ?? (ranked.Count == 0 || isEven ? Dates.OrderOf(culture) : ranked[0].Key);

        return new(
            order,
            column.DateOrder is not null,
            _telling.TryGetValue(order, out var telling) ? telling.First : null,
            ranked.Where(t => t.Key != order).Select(t => t.Value.First).FirstOrDefault(),
            _ambiguous,
            _plain,
            _hasShortYears);
    }

    void Count(string date, int line, int rows)
    {
        if (Dates.SignsOf(date) is not { } signs)
        {
            if (_plain is null && Dates.IsPlain(date, CultureInfo.InvariantCulture))
                _plain = new(date, line);

            return;
        }

        _hasShortYears |= signs.HasShortYear;

        if (signs.Order is not { } order)
            _ambiguous ??= new(date, line);
        else
            _telling[order] = _telling.TryGetValue(order, out var known) ? known with { Rows = known.Rows + rows } : (new(date, line), rows);
    }
}
