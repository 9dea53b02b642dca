using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Outcomes;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.CustomFields;

/// <summary>What an administrator does with custom fields.</summary>
public static class CustomFieldEditing
{
    public static Task<List<CustomField>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.CustomFields.AsNoTracking().OrderBy(f => f.NameKey).ToListAsync(cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    public static async Task<NamePage<CustomField>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation)
    {
        var fields = after is { NameKey: var key } ? db.CustomFields.Where(f => f.NameKey.CompareTo(key) > 0) : db.CustomFields;
        var found = await fields.AsNoTracking().OrderBy(f => f.NameKey).Take(size + 1).ToListAsync(cancellation);
        return NamePage<CustomField>.Of(found, size, f => new NameCursor(f.NameKey, f.Id));
    }

    /// <param name="options">What a choice may be; none for the other kinds.</param>
    public static async Task<Outcome<CustomField>> AddAsync(
        MusterDb db, TimeProvider clock, string actor, string name, CustomFieldKind kind, IReadOnlyList<string> options, CancellationToken cancellation)
    {
        var definition = CustomFieldDefinition.Of(name, kind, options);

        if (definition.IsRefused)
            return definition.Refusal;

        var (cleanName, cleanOptions) = definition.Value;
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await TakenAsync(db, cleanName, except: null, cancellation) is { } taken)
            return taken;

        var field = new CustomField(write.NextId(), cleanName, kind, cleanOptions, write.Revision);
        db.Add(field);
        write.Record("custom_field.add", field.Id, after: new { field.Name, Kind = kind.ToString(), field.Options });
        await write.CommitAsync(cancellation);
        return field;
    }

    /// <summary>A field keeps its kind. Values that are no option any more stay with their learners until somebody changes them.</summary>
    /// <param name="name">Null keeps the name.</param>
    /// <param name="options">Null keeps the options.</param>
    public static async Task<Outcome<CustomField>> ChangeAsync(
        MusterDb db, TimeProvider clock, string actor, Guid id, string? name, IReadOnlyList<string>? options, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.CustomFields.SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } field)
            return Unknown;

        var definition = CustomFieldDefinition.Of(name ?? field.Name, field.Kind, options ?? field.Options);

        if (definition.IsRefused)
            return definition.Refusal;

        var (cleanName, cleanOptions) = definition.Value;

        if (await TakenAsync(db, cleanName, id, cancellation) is { } taken)
            return taken;

        var before = new { field.Name, field.Options };
        field.Change(cleanName, cleanOptions, write.Revision);
        write.Record("custom_field.change", id, before, new { field.Name, field.Options });
        await write.CommitAsync(cancellation);
        return field;
    }

    /// <summary>
    /// The field is gone, and with it what its learners have of it: no page, file or answer shows a value without its field.
    /// The learners' rows keep the text, for to rewrite a million of them would stop every other change meanwhile and
    /// make every preview outdated; it never comes back, for no field ever has this id again.
    /// </summary>
    public static async Task<Outcome<CustomField>> RemoveAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.CustomFields.SingleOrDefaultAsync(f => f.Id == id, cancellation) is not { } field)
            return Unknown;

        if (await IsBeingFilledAsync(db, id, cancellation))
            return Refusal.Conflict(RefusalCodes.CustomFieldInUse, "An import that is running fills this field. Wait until it is done, then remove the field.");

        db.Remove(field);
        write.Record("custom_field.remove", id, new { field.Name, Kind = field.Kind.ToString(), field.Options, Learners = await HoldersAsync(db, id, cancellation) });
        await write.CommitAsync(cancellation);
        return field;
    }

    /// <summary>How many learners have a value of it, the archived too. Reads every learner: for a question before a removal.</summary>
    public static Task<int> HoldersAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        var key = $"%\"{id}\":%";
        return db.Learners.CountAsync(l => EF.Functions.Like((string)(object)l.Custom, key), cancellation);
    }

    static Refusal Unknown { get; } = Refusal.Unknown(RefusalCodes.CustomFieldUnknown, "There is no such custom field.");

    static async Task<bool> IsBeingFilledAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        var key = FieldKeys.Custom(id);
        var setups = await db.Imports.Where(i => i.Status == ImportStatus.Confirmed).Select(i => i.Setup).ToListAsync(cancellation);
        return setups.Exists(s => s.Mapping?.Any(c => c.Field == key) == true);
    }

    static async Task<Refusal?> TakenAsync(MusterDb db, string name, Guid? except, CancellationToken cancellation)
    {
        var key = CustomField.KeyOf(name);

        return await db.CustomFields.AnyAsync(f => f.NameKey == key && f.Id != except, cancellation)
            ? GivenName.Taken(name, "a custom field")
            : null;
    }
}
