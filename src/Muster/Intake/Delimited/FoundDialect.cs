namespace Muster.Intake.Delimited;

/// <param name="BySeparatorLine">The file's first line says it.</param>
sealed record FoundDialect(Dialect Dialect, DialectScore Score, bool BySeparatorLine);
