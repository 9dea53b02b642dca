using Muster.Persistence;

namespace Muster.Web;

/// <summary>What the command line says about a server.</summary>
public sealed record WebSettings(DatabaseAddress Database)
{
    /// <summary>Addresses to listen on, separated by semicolons; null leaves it to the configuration, whose default is http://localhost:5000.</summary>
    public string? Urls { get; init; }

    /// <summary>An example organisation: anybody who sees the console may sign in by the printed link.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Further configuration, as <c>--key value</c>.</summary>
    public string[] Args { get; init; } = [];

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where the address and the one-time links are printed.</summary>
    public TextWriter Output { get; init; } = Console.Out;
}
