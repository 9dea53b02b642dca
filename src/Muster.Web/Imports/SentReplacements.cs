using Microsoft.AspNetCore.Http;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Web.Imports;

/// <summary>What a form says of values to be replaced in all rows, done.</summary>
static class SentReplacements
{
    /// <returns>Null where all is well.</returns>
    public static async Task<Refusal?> SaveAsync(MusterDb db, Guid id, IFormCollection form, ImportPlan plan, CancellationToken cancellation)
    {
        if (SentReplacement.TryRead(form[SettlePanel.SettleName], out var settled))
            return (await DraftReplacements.AddAsync(db, id, [settled], plan, line: null, cancellation)).Refusal;

        return SentReplacement.TryRead(form[ReplacementList.TakeBackName], out var taken)
            ? (await DraftReplacements.TakeBackAsync(db, id, taken, cancellation)).Refusal
            : null;
    }
}
