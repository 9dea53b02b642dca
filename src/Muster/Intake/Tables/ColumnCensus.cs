namespace Muster.Intake.Tables;

/// <summary>How far the data rows reach, counted over the whole file.</summary>
sealed class ColumnCensus(int mostColumns)
{
    const int BlanksOfSentence = 3;

    readonly int[] _filled = new int[mostColumns];
    readonly int[] _addresses = new int[mostColumns];
    readonly int[] _counts = new int[mostColumns + 1];

    public int Rows { get; private set; }

    /// <summary>A cell of the last record has an at sign, and is no sentence about whom to ask.</summary>
    public bool LastHadAddress { get; private set; }

    /// <returns>Cells of the current record that are not blank.</returns>
    public int Add(IRecords records)
    {
        var filled = 0;
        LastHadAddress = false;

        for (var i = 0; i < records.Count; i++)
        {
            var text = records.Text(i);

            if (text.IsEmpty || (text[0] is <= ' ' or >= (char)0x7f && Cleaning.IsBlank(text)))
                continue;

            filled++;
            _filled[i]++;

            if (text.Contains('@'))
            {
                _addresses[i]++;
                LastHadAddress |= text.Count(' ') < BlanksOfSentence;
            }
        }

        if (filled == 0)
            return 0;

        Rows++;
        _counts[records.Count]++;
        return filled;
    }

    /// <summary>The number of cells that most records have.</summary>
    public int UsualCount => Array.LastIndexOf(_counts, _counts.Max());

    /// <summary>Records of that many cells.</summary>
    public int WithCount(int cells) => _counts[cells];

    /// <param name="except">Rows that are none of the list's, and have no address.</param>
    public int EmailColumn(int except) => Array.FindIndex(_addresses, count => count > 0 && count * 2 > Rows - except);

    /// <param name="headerReach">Columns that the header names, up to the last.</param>
    /// <param name="headerCount">Cells that the header has, blank ones too.</param>
    public int Columns(int headerReach, int headerCount, bool ragged)
    {
        var columns = headerReach;

        for (var i = headerReach; i < _filled.Length; i++)
        {
            // One damaged row, or a remark beside the sheet's table, adds no column; where most rows have the cell it is one.
            var isColumn = ragged
                ? _filled[i] * (headerReach > 0 ? 5 : 20) >= Rows && (_filled[i] > 1 || Rows < 3)
                : _filled[i] > 0 && i < Math.Max(headerCount, UsualCount);

            if (isColumn)
                columns = i + 1;
        }

        return columns;
    }
}
