namespace Muster.Imports.Applying;

/// <param name="Batches">Batches done, of <paramref name="Total"/>.</param>
public readonly record struct ImportProgress(int Batches, int Total);
