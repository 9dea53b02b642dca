using Muster.Intake.Tables;

namespace Muster.Intake.Delimited;

/// <summary>Counts how even a sample's records are, and how much their cells look like something.</summary>
sealed class SampleCensus
{
    const double NearlyAll = 0.9;

    readonly Dictionary<int, (int Rows, double Typed)> _widths = [];
    readonly Dictionary<int, int> _addresses = [];
    int _blankLed;
    int _laterCells;

    public int Rows { get; private set; }

    public int Damaged { get; private set; }

    public int FilledCells { get; private set; }

    public int Width => _widths.MaxBy(w => (w.Value.Rows, w.Key)).Key;

    /// <summary>The share of records that have the usual number of cells.</summary>
    public double Even => _widths[Width].Rows / (double)Rows;

    /// <summary>The mean over the cells of such records; 1 where each is an address or a date.</summary>
    public double Sense => _widths[Width].Typed / _widths[Width].Rows;

    public int EmailCell
    {
        get
        {
            var email = _addresses.Count > 0 ? _addresses.MaxBy(a => a.Value) : default;
            return email.Value * 2 > Rows ? email.Key : -1;
        }
    }

    public bool BlanksAfterDelimiters => _laterCells > 1 && _blankLed >= _laterCells * NearlyAll;

    public void Add(DelimitedRecords records)
    {
        var (sum, filled, email) = (0.0, 0, -1);

        for (var i = 0; i < records.Count; i++)
        {
            var text = records.Text(i);
            var shape = CellShapes.Of(text);
            sum += Worth(shape);

            if (shape == CellShape.Blank)
                continue;

            filled++;

            if (shape == CellShape.Email && email < 0)
                email = i;

            if (i > 0)
            {
                _laterCells++;
                _blankLed += records.FollowsBlank(i) ? 1 : 0;
            }
        }

        if (filled == 0)
            return;

        Rows++;
        FilledCells += filled;
        Damaged += records.Damage is null ? 0 : 1;

        var (rows, typed) = _widths.GetValueOrDefault(records.Count);
        _widths[records.Count] = (rows + 1, typed + (sum / records.Count));

        if (email >= 0)
            _addresses[email] = _addresses.GetValueOrDefault(email) + 1;
    }

    static double Worth(CellShape shape) => shape switch
    {
        CellShape.Email or CellShape.Date => 1,
        CellShape.Number or CellShape.Words => 0.95,
        CellShape.Blank or CellShape.Phrase => 0.85,
        CellShape.Text => 0.4,
        _ => 0.05,
    };
}
