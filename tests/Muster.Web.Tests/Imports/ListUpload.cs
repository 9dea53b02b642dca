using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Muster.Web.Tests.Imports;

/// <summary>Uploads lists as a program does.</summary>
static class ListUpload
{
    public const string Header = "First Name,Last Name,Email Address,Group\n";

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));

    public static Task<(int Status, JsonElement Body)> UploadSampleAsync(this HttpClient api, string name, params (string Name, string Value)[] fields) =>
        api.UploadAsync(name, Sample(name), fields);

    public static Task<(int Status, JsonElement Body)> UploadTextAsync(this HttpClient api, string text, params (string Name, string Value)[] fields) =>
        api.UploadAsync("list.csv", Encoding.UTF8.GetBytes(text), fields);

    public static async Task<(int Status, JsonElement Body)> UploadAsync(
        this HttpClient api, string name, byte[] bytes, (string Name, string Value)[] fields, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = Form(name, bytes, fields) };

        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);

        using var answer = await api.SendAsync(request, TestContext.Current.CancellationToken);
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        if (answer.Headers.Location is { } location)
            Assert.Equal($"/api/v1/imports/{body.GetProperty("id").GetString()}", location.OriginalString);

        return ((int)answer.StatusCode, body);
    }

    /// <summary>Uploads to where lists of another purpose are taken.</summary>
    public static async Task<(int Status, JsonElement Body)> UploadListAsync(this HttpClient api, string path, string name, string text, params (string Name, string Value)[] fields)
    {
        using var form = Form(name, Encoding.UTF8.GetBytes(text), fields);
        using var answer = await api.PostAsync($"/api/v1{path}", form, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement);
    }

    /// <summary>How many rows become this, in an answer about a list.</summary>
    public static int Count(this JsonElement list, string action) => list.GetProperty("counts").GetProperty(action).GetInt32();

    static MultipartFormDataContent Form(string name, byte[] bytes, (string Name, string Value)[] fields)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var form = new MultipartFormDataContent { { file, "file", name } };

        foreach (var (field, value) in fields)
            form.Add(new StringContent(value), field);

        return form;
    }
}
