using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Organisations;

/// <summary>Changes the organisation's settings.</summary>
public static class OrganisationEditing
{
    /// <summary>The same settings again change nothing.</summary>
    public static async Task<Outcome<Organisation>> ChangeAsync(
        MusterDb db, TimeProvider clock, string actor, OrganisationDetails details, CancellationToken cancellation)
    {
        var name = GivenName.Of(details.Name, OrganisationDetails.NameLength, "The organisation's name");

        if (name.IsRefused)
            return name.Refusal with { Field = nameof(details.Name) };

        if (details.WhatIsWrong() is { } wrong)
            return wrong;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var organisation = await db.Organisations.SingleAsync(cancellation);
        var before = OrganisationDetails.Of(organisation);
        var after = details with { Name = name.Value };

        if (after == before)
            return organisation;

        (organisation.Name, organisation.TimeZone, organisation.Locale) = (after.Name, after.TimeZone, after.Locale);
        (organisation.AnnualMonths, organisation.MaxRowsPerFile) = (after.AnnualMonths, after.MaxRowsPerFile);
        write.Record("organisation.change", organisation.Id, before, after);
        await write.CommitAsync(cancellation);
        return organisation;
    }
}
