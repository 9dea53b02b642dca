using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Imports.Saving;

/// <summary>The mappings that people named.</summary>
public static class SavedMappings
{
    public static Task<List<SavedMapping>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.SavedMappings.AsNoTracking().OrderBy(m => m.NameKey).Take(SavedMapping.Most).ToListAsync(cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    public static async Task<NamePage<SavedMapping>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation)
    {
        var mappings = after is { NameKey: var key } ? db.SavedMappings.Where(m => m.NameKey.CompareTo(key) > 0) : db.SavedMappings;
        var found = await mappings.AsNoTracking().OrderBy(m => m.NameKey).Take(size + 1).ToListAsync(cancellation);
        return NamePage<SavedMapping>.Of(found, size, m => new NameCursor(m.NameKey, m.Id));
    }

    public static async Task<Outcome<SavedMapping>> FindAsync(MusterDb db, Guid id, CancellationToken cancellation) =>
        await db.SavedMappings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) is { } mapping ? mapping : MappingRefusals.Unknown;

    /// <param name="name">The name, ignoring case and blanks, or else the id.</param>
    public static async Task<Outcome<SavedMapping>> NamedAsync(MusterDb db, string name, CancellationToken cancellation)
    {
        var key = SavedMapping.KeyOf(Intake.Cleaning.Clean(name));
        var id = Guid.TryParse(name, out var given) ? given : (Guid?)null;
        var found = await db.SavedMappings.AsNoTracking().Where(m => m.NameKey == key || m.Id == id).ToListAsync(cancellation);
        return found.OrderBy(m => m.NameKey != key).FirstOrDefault() is { } mapping ? mapping : MappingRefusals.UnknownName(name);
    }

    /// <param name="replacing">One of this name is replaced; otherwise it stands against it.</param>
    public static async Task<Outcome<SavedMapping>> SaveAsync(
        MusterDb db, TimeProvider clock, string actor, string? name, MappingContent content, bool replacing, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var key = SavedMapping.KeyOf(given.Value);

        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.NameKey == key, cancellation) is { } known)
            return replacing ? await ReplaceAsync(write, known, given.Value, content, actor, cancellation) : MappingRefusals.Taken(given.Value);

        if (await db.SavedMappings.CountAsync(cancellation) >= SavedMapping.Most)
            return MappingRefusals.TooMany;

        var mapping = new SavedMapping(write.NextId(), given.Value, content, actor, write.Now);
        db.Add(mapping);
        write.Record("mapping.save", mapping.Id, after: Audited(mapping));
        await write.CommitAsync(cancellation);
        return mapping;
    }

    /// <summary>Puts another in the place of one, under this name.</summary>
    public static async Task<Outcome<SavedMapping>> PutAsync(
        MusterDb db, TimeProvider clock, string actor, Guid id, string? name, MappingContent content, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mapping)
            return MappingRefusals.Unknown;

        var given = await FreeNameAsync(db, name ?? mapping.Name, id, cancellation);
        return given.IsRefused ? given.Refusal : await ReplaceAsync(write, mapping, given.Value, content, actor, cancellation);
    }

    public static async Task<Outcome<SavedMapping>> RenameAsync(MusterDb db, TimeProvider clock, string actor, Guid id, string? name, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mapping)
            return MappingRefusals.Unknown;

        var given = await FreeNameAsync(db, name, id, cancellation);

        if (given.IsRefused)
            return given.Refusal;

        var before = new { mapping.Name };
        mapping.Rename(given.Value);
        write.Record("mapping.rename", id, before, new { mapping.Name });
        await write.CommitAsync(cancellation);
        return mapping;
    }

    /// <summary>Lists that it mapped stay as they are.</summary>
    public static async Task<Outcome<SavedMapping>> DeleteAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.SavedMappings.SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mapping)
            return MappingRefusals.Unknown;

        db.Remove(mapping);
        write.Record("mapping.delete", id, Audited(mapping));
        await write.CommitAsync(cancellation);
        return mapping;
    }

    static async Task<Outcome<SavedMapping>> ReplaceAsync(DirectoryWrite write, SavedMapping mapping, string name, MappingContent content, string actor, CancellationToken cancellation)
    {
        var before = Audited(mapping);
        mapping.Rename(name);
        mapping.Replace(content, actor, write.Now);
        write.Record("mapping.save", mapping.Id, before, Audited(mapping));
        await write.CommitAsync(cancellation);
        return mapping;
    }

    static async Task<Outcome<string>> FreeNameAsync(MusterDb db, string? name, Guid own, CancellationToken cancellation)
    {
        var given = NameOf(name);

        if (given.IsRefused)
            return given;

        var key = SavedMapping.KeyOf(given.Value);
        return await db.SavedMappings.AnyAsync(m => m.NameKey == key && m.Id != own, cancellation) ? GivenName.Taken(given.Value, "a mapping") : given;
    }

    static Outcome<string> NameOf(string? name) => GivenName.Of(name, SavedMapping.NameLength, "A mapping's name");

    // Columns and fields only: what is replaced is for the lists, not for the log.
    static object Audited(SavedMapping mapping) => new
    {
        mapping.Name,
        Columns = mapping.Content.Filling().Select(c => new { Column = c.Name, Field = c.Field!.Name }),
        Replacements = mapping.Content.Replacements.Count,
    };
}
