namespace Muster.Imports.Fields;

/// <summary>How 03/04/2026 is read; year first, how 26-04-03 is, and 03/04/2026 then as with the day first.</summary>
public enum DateOrder { DayFirst, MonthFirst, YearFirst }
