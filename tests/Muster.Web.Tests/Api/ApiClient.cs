using System.Text.Json;

namespace Muster.Web.Tests.Api;

/// <summary>Requests and answers as JSON.</summary>
static class ApiClient
{
    public static async Task<(int Status, JsonElement Body)> SendAsync(
        this HttpClient client, string method, string path, object? body = null, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1{path}");

        if (body is not null)
            request.Content = JsonContent.Create(body);

        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public static string Code(this JsonElement problem) => problem.GetProperty("code").GetString()!;

    public static IEnumerable<JsonElement> Rows(this JsonElement listing) => listing.GetProperty("rows").EnumerateArray();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
