namespace Muster.Intake.Formats;

enum FileFormat { Text, Xlsx, Xls, Ods }
