namespace Muster.Problems;

/// <summary>The stable codes of problems; screens, API, CLI and files use the same.</summary>
public static class ProblemCodes
{
    public const string FileEmpty = "file.empty";
    public const string FileNoRows = "file.no_rows";
    public const string FileUnreadable = "file.unreadable";
    public const string FileEncrypted = "file.encrypted";
    public const string FileTooLarge = "file.too_large";
    public const string FileTooManyRows = "file.too_many_rows";
    public const string FileUnclosedQuote = "file.unclosed_quote";
    public const string MappingRequiredMissing = "mapping.required_missing";
    public const string MappingFieldTwice = "mapping.field_twice";
    public const string RequiredMissing = "required.missing";
    public const string EmailMalformed = "email.malformed";
    public const string EmailDuplicateInFile = "email.duplicate_in_file";
    public const string EmailAlreadyExists = "email.already_exists";
    public const string EmailDomainSuspicious = "email.domain_suspicious";
    public const string ValueTooLong = "value.too_long";
    public const string ValueInvalid = "value.invalid";
    public const string ValueNotAnOption = "value.not_an_option";
    public const string ValueCleaned = "value.cleaned";
    public const string ValueCorrected = "value.corrected";
    public const string TextGarbled = "text.garbled";
    public const string RowShort = "row.short";
    public const string RowLong = "row.long";
    public const string RowRepeatedHeader = "row.repeated_header";
    public const string GroupNew = "group.new";
    public const string GroupSimilar = "group.similar";
    public const string GroupUnknown = "group.unknown";
    public const string LearnerArchived = "learner.archived";
    public const string LearnerUnknown = "learner.unknown";
    public const string NameMismatch = "name.mismatch";
    public const string AssignmentInProgress = "assignment.in_progress";
    public const string AssignmentDuePast = "assignment.due_past";
    public const string AssignmentFirst = "assignment.first";
    public const string AssignmentCurrent = "assignment.current";
    public const string ChangedSincePreview = "changed.since_preview";
}
