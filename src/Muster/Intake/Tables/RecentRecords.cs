namespace Muster.Intake.Tables;

/// <summary>
/// The last few records, in buffers used over and over: which is the last of all is known at the end only, and a
/// list of a million rows cannot afford strings for each.
/// </summary>
sealed class RecentRecords(int most)
{
    readonly Slot[] _slots = [.. Enumerable.Range(0, most).Select(_ => new Slot())];
    long _added;
    int _count;

    public void Clear() => _count = 0;

    public void Add(IRecords record, bool afterBlank)
    {
        _slots[_added++ % most].Keep(record, afterBlank);
        _count = Math.Min(_count + 1, most);
    }

    public List<SurveyedRow> ToList() =>
        [.. Enumerable.Range(1, _count).Reverse().Select(back => _slots[(_added - back) % most].Row())];

    sealed class Slot
    {
        readonly List<int> _ends = [];
        char[] _text = new char[256];
        int _line;
        bool _afterBlank;

        public void Keep(IRecords record, bool afterBlank)
        {
            (_line, _afterBlank) = (record.Line, afterBlank);
            _ends.Clear();
            var end = 0;

            for (var i = 0; i < record.Count; i++)
            {
                var text = record.Text(i);

                if (end + text.Length > _text.Length)
                    Array.Resize(ref _text, (end + text.Length) * 2);

                text.CopyTo(_text.AsSpan(end));
                _ends.Add(end += text.Length);
            }
        }

        public SurveyedRow Row() =>
            new(_line, [.. _ends.Select((end, i) => new string(_text, i == 0 ? 0 : _ends[i - 1], end - (i == 0 ? 0 : _ends[i - 1])))], _afterBlank);
    }
}
