using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Muster.Web.Api.Bodies;

/// <summary>The JSON of a request that may be something else too, so that it cannot be bound as a parameter.</summary>
static class JsonBody
{
    /// <exception cref="BadHttpRequestException">As binding throws it: <see cref="UnreadableRequest"/> says what is wrong.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class
    {
        try
        {
            return await request.ReadFromJsonAsync<T>(cancellation) ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException fault)
        {
            throw new BadHttpRequestException("The body cannot be read.", fault);
        }
    }
}
