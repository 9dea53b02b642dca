using System.Buffers;
using System.Security.Cryptography;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Takes an upload in. What is no list is refused before anything is stored.</summary>
public static class ImportUpload
{
    const int BufferLength = 1 << 16;

    /// <param name="content">Read once, to its end or to the budget's.</param>
    public static async Task<Outcome<Import>> StoreAsync(MusterDb db, TimeProvider clock, string actor, string fileName, Stream content, ImportSetup setup, CancellationToken cancellation)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        var head = ArrayPool<byte>.Shared.Rent(ImportFileChunk.Length + 1);

        try
        {
            var length = await content.ReadAtLeastAsync(head.AsMemory(0, ImportFileChunk.Length + 1), ImportFileChunk.Length + 1, throwOnEndOfStream: false, cancellation);

            return RecentLists.IsSmall(length)
                ? await StoreAsync(db, clock, actor, ListSource.FromBytes(name, head[..length]), setup, cancellation)
                : await SpoolAsync(db, clock, actor, name, head.AsMemory(0, length), content, setup, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(head, clearArray: true);
        }
    }

    static async Task<Outcome<Import>> SpoolAsync(
        MusterDb db, TimeProvider clock, string actor, string name, ReadOnlyMemory<byte> head, Stream rest, ImportSetup setup, CancellationToken cancellation)
    {
        var path = Path.GetTempFileName();

        try
        {
            return await TrySpoolAsync(head, rest, path, ReadingBudget.Default.FileBytes, cancellation)
                ? await StoreAsync(db, clock, actor, ListSource.FromFile(path) with { Name = name }, setup, cancellation)
                : Refusal.Invalid(Problems.ProblemCodes.FileTooLarge, $"The file is larger than {ReadingBudget.Default.FileBytes >> 20} MB. Upload a shorter list, or save it as CSV.");
        }
        finally
        {
            File.Delete(path);
        }
    }

    static async Task<bool> TrySpoolAsync(ReadOnlyMemory<byte> head, Stream rest, string path, long most, CancellationToken cancellation)
    {
        await using var file = File.Create(path);
        await file.WriteAsync(head, cancellation);
        var buffer = new byte[BufferLength];

        while (await rest.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (file.Length + read > most)
                return false;

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return true;
    }

    static async Task<Outcome<Import>> StoreAsync(MusterDb db, TimeProvider clock, string actor, ListSource source, ImportSetup setup, CancellationToken cancellation)
    {
        if (!ListTable.TryOpen(source, setup.Reading, ReadingBudget.Default, out var table, out var refusal, cancellation))
            return Refusal.Invalid(refusal.Code, refusal.Message);

        var import = await WriteAsync(db, clock, actor, source, setup, cancellation);

        if (RecentLists.IsSmall(source.Length) && import.FileName == source.Name)
            RecentLists.Keep(import, table);

        return import;
    }

    static async Task<Import> WriteAsync(MusterDb db, TimeProvider clock, string actor, ListSource source, ImportSetup setup, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await using var content = source.Open();
        var id = Ids.Next(clock);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Math.Min(source.Length, ImportFileChunk.Length)];

        for (var number = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation) is > 0 and var read; number++)
        {
            hash.AppendData(buffer, 0, read);
            await db.WriteAsync(ImportTables.FileChunks, [new ImportFileChunk(id, number, buffer[..read])], cancellation);
        }

        var import = new Import(id, source.Name, source.Length, hash.GetHashAndReset(), setup, actor, clock.GetUtcNow());
        import.Choose(setup, await DirectoryRevision.NowAsync(db, cancellation));
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return import;
    }
}
