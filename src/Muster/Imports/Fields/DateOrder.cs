namespace Muster.Imports.Fields;

/// <summary>How 03/04/2026 is read.</summary>
public enum DateOrder { DayFirst, MonthFirst }
