using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Muster.Web.Hosting;

namespace Muster.Web.Api.Idempotency;

/// <summary>Whether two requests are the same.</summary>
static class RequestHash
{
    /// <summary>Reads the body, which may be read again afterwards.</summary>
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering(bufferThreshold: (int)UploadLimits.OrdinaryBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n"));

        if (BoundaryOf(request) is not { Length: > 0 } boundary || !await TryAppendPartsAsync(hash, new MultipartReader(boundary, request.Body), cancellation))
        {
            request.Body.Position = 0;
            hash.AppendData(await SHA256.HashDataAsync(request.Body, cancellation));
        }

        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    // A client draws a new boundary for each try; the parts are what it sends.
    static async Task<bool> TryAppendPartsAsync(IncrementalHash hash, MultipartReader parts, CancellationToken cancellation)
    {
        try
        {
            while (await parts.ReadNextSectionAsync(cancellation) is { } part)
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{part.ContentDisposition}\n"));
                hash.AppendData(await SHA256.HashDataAsync(part.Body, cancellation));
            }

            return true;
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            // No whole form; whoever reads it says so.
            return false;
        }
    }

    static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value
            : null;
}
