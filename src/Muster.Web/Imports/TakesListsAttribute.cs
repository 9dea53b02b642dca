using Microsoft.AspNetCore.Http.Metadata;
using Muster.Web.Hosting;

namespace Muster.Web.Imports;

/// <summary>Takes a request as large as the largest list.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class TakesListsAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => UploadLimits.UploadBytes;
}
