using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Persistence;

namespace Muster.Web.Hosting;

/// <summary>The first of the keys that sessions are protected by, made once however many nodes start at the same time.</summary>
/// <remarks>
/// Left to itself each node would make its own, and look for those of the others for two minutes only, then once a day: a
/// session would be good on one node and not on the next. Later keys are announced two days before they are used.
/// </remarks>
static class FirstKey
{
    // Not of those that the database gives: the second node that writes it is refused.
    const int Id = -1;

    public static async Task EnsureAsync(MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.DataProtectionKeys.AnyAsync(cancellation))
            return;

        db.Add(Made(clock.GetUtcNow()));

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (db.IsUniqueConstraintViolation(exception))
        {
            // Another node made it in the same moment.
        }

        db.ChangeTracker.Clear();
    }

    static DataProtectionKey Made(DateTimeOffset now)
    {
        var made = new Kept();
        var services = new ServiceCollection();
        services.AddDataProtection().AddKeyManagementOptions(o => o.XmlRepository = made);
        using var provider = services.BuildServiceProvider();
        var lifetime = provider.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime;
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now + lifetime);
        return new DataProtectionKey { Id = Id, FriendlyName = made.Name, Xml = made.Element!.ToString(SaveOptions.DisableFormatting) };
    }

    sealed class Kept : IXmlRepository
    {
        public XElement? Element { get; private set; }

        public string? Name { get; private set; }

        public IReadOnlyCollection<XElement> GetAllElements() => [];

        public void StoreElement(XElement element, string friendlyName) => (Element, Name) = (element, friendlyName);
    }
}
