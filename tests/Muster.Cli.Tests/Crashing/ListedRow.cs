using Muster.Imports.Applying;

namespace Muster.Cli.Tests.Crashing;

/// <summary>A row of a list, and what has to become of it.</summary>
sealed record ListedRow(int Line, string FirstName, string Email, IReadOnlyList<string> Groups, RowResult Result)
{
    public string Csv => $"{FirstName},Lee,{Email},{string.Join(';', Groups)}\n";
}
