namespace Muster.Web.Training.Annual;

/// <summary>A ticked row of Annual Training, as its box sends it.</summary>
readonly record struct ChosenRow(Guid Learner, Guid Assignment)
{
    public override string ToString() => $"{Learner:N}{Assignment:N}";

    public static IReadOnlyList<(Guid Learner, Guid Assignment)> Read(IEnumerable<string?> sent) =>
    [
        .. from text in sent
            where text is { Length: 64 }
            where Guid.TryParseExact(text[..32], "N", out _) && Guid.TryParseExact(text[32..], "N", out _)
            select (Guid.ParseExact(text[..32], "N"), Guid.ParseExact(text[32..], "N")),
    ];
}
