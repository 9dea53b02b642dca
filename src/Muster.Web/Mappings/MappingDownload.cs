using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports.Saving;
using Muster.Persistence;

namespace Muster.Web.Mappings;

static class MappingDownload
{
    /// <summary>The file behind the page's link; the API, where cookies count for nothing, has its own address.</summary>
    public static void MapMappingDownload(this IEndpointRouteBuilder app) =>
        app.MapGet(MappingAddress.FilePattern, FileAsync).ExcludeFromDescription();

    public static async Task<Results<FileContentHttpResult, NotFound>> FileAsync(Guid id, MusterDb db, CancellationToken cancellation)
    {
        var found = await SavedMappings.FindAsync(db, id, cancellation);

        return found.IsRefused
            ? TypedResults.NotFound()
            : TypedResults.File(Encoding.UTF8.GetBytes(MappingFileText.Write(MappingFile.Of(found.Value.Name, found.Value.Content))), "application/json", MappingAddress.FileNameOf(found.Value));
    }
}
