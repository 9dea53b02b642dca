namespace Muster.Intake.Tables;

/// <summary>Where the header is among the first rows of a list.</summary>
/// <param name="Row">The header; null where there is none.</param>
/// <param name="Above">Rows that stand above the table and are no part of it.</param>
/// <param name="Below">Rows under the header that belong to it and hold no data.</param>
sealed record Header(SurveyedRow? Row, int Above, string Evidence, bool Given = false, int Below = 0);
