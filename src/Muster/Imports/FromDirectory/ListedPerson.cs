namespace Muster.Imports.FromDirectory;

/// <summary>A line of a list made of people of the directory.</summary>
/// <param name="Package">Where each line names its own; null where one package is for all.</param>
public sealed record ListedPerson(string FirstName, string LastName, string Email, string? Package = null);
