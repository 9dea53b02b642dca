using System.Diagnostics.CodeAnalysis;

namespace Muster.Outcomes;

/// <summary>What an operation came to: its value, or the reason why nothing was done.</summary>
public sealed class Outcome<T>
    where T : notnull
{
    Outcome(T? value, Refusal? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Value))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
