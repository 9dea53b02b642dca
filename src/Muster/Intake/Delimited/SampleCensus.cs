using Muster.Intake.Tables;

namespace Muster.Intake.Delimited;

/// <summary>Counts how even a sample's records are, and how much their cells look like something.</summary>
sealed class SampleCensus
{
    const double NearlyAll = 0.75;

    readonly Dictionary<int, int> _widths = [];
    readonly Dictionary<int, int> _addresses = [];
    double _typed;
    int _padded;
    int _laterCells;

    public int Rows { get; private set; }

    public int Damaged { get; private set; }

    public int FilledCells { get; private set; }

    public int Width => _widths.MaxBy(w => (w.Value, w.Key)).Key;

    /// <summary>The share of records that have the usual number of cells.</summary>
    public double Even => _widths[Width] / (double)Rows;

    /// <summary>The mean over all cells; 1 where each is an address or a date.</summary>
    public double Sense => _typed / Rows;

    public int EmailCell
    {
        get
        {
            var email = _addresses.Count > 0 ? _addresses.MaxBy(a => a.Value) : default;
            return email.Value * 2 > Rows ? email.Key : -1;
        }
    }

    public bool HasAddresses => _addresses.Count > 0;

    public bool BlanksAroundDelimiters => _laterCells > 1 && _padded >= _laterCells * NearlyAll;

    public void Add(DelimitedRecords records)
    {
        var (sum, filled, email, swallows) = (0.0, 0, -1, false);

        for (var i = 0; i < records.Count; i++)
        {
            var text = records.Text(i);
            var shape = CellShapes.Of(text);
            sum += Worth(shape);

            if (shape == CellShape.Blank)
                continue;

            filled++;
            swallows |= shape == CellShape.AddressAndMore && text.ContainsAny('\r', '\n');

            if (shape == CellShape.Email && email < 0)
                email = i;

            if (i > 0)
            {
                _laterCells++;
                _padded += records.IsPadded(i) ? 1 : 0;
            }
        }

        if (filled == 0)
            return;

        Rows++;
        FilledCells += filled;

        // Two stray quotes enclose lines that are rows.
        Damaged += records.Damage is not null || swallows ? 1 : 0;
        _typed += sum / records.Count;
        _widths[records.Count] = _widths.GetValueOrDefault(records.Count) + 1;

        if (email >= 0)
            _addresses[email] = _addresses.GetValueOrDefault(email) + 1;
    }

    static double Worth(CellShape shape) => shape switch
    {
        CellShape.Email or CellShape.Date => 1,
        CellShape.Number or CellShape.Words => 0.95,
        CellShape.Blank or CellShape.Phrase or CellShape.Mailbox => 0.85,
        CellShape.Text => 0.4,
        _ => 0.05,
    };
}
