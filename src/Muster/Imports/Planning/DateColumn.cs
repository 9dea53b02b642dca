using System.Globalization;
using Muster.Imports.Fields;

namespace Muster.Imports.Planning;

/// <summary>In which order a column writes its dates, and why it is thought so.</summary>
/// <param name="Given">A person said so.</param>
/// <param name="Telling">The first date that is of this order alone; null where none tells.</param>
/// <param name="Contrary">The first that can only be of another order.</param>
/// <param name="Ambiguous">The first that may be of several.</param>
/// <param name="Plain">The first that has no such order, for it begins with the year or names its month.</param>
/// <param name="HasShortYears">Some years have two digits.</param>
public sealed record DateColumn(DateOrder Order, bool Given, DateColumn.Cell? Telling, DateColumn.Cell? Contrary, DateColumn.Cell? Ambiguous, DateColumn.Cell? Plain, bool HasShortYears)
{
    /// <param name="Line">In the file.</param>
    public sealed record Cell(string Text, int Line)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text} in line {Line}");
    }

    /// <summary>A person should look: nothing tells, or the column contradicts itself.</summary>
    public bool IsDoubtful => !Given && (Contrary is not null || (Telling is null && Ambiguous is not null));

    /// <summary>Null where the order of no date matters.</summary>
    /// <param name="locale">The organisation's.</param>
    public string? Words(string locale)
    {
        if (Telling is null && Contrary is null && Ambiguous is null)
            return Given ? $"Read {DateOrderWords.Of(Order)}, as was chosen." : null;

        var read = $"Read {DateOrderWords.Of(Order)}";

        var because = Given ? $"{read}, as was chosen{(Telling is null ? "" : $"; so is {Telling}")}."
            : Telling is not null ? $"{read}, because of {Telling}."
            : $"{read}, as is usual for {locale}: no date of the column tells, such as {Ambiguous}. Please check.";

        return because
            + (Contrary is null ? "" : $" But {Contrary} can only be of another order, and is {(Given ? "no date so" : "read in that. Please check")}.")
            + (Plain is null ? "" : $" Dates such as {Plain} say themselves what they are, and are read so.")
            + (HasShortYears ? " Years of two digits are from 1950 to 2049." : "");
    }
}
