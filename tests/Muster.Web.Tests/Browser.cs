using System.Net;

namespace Muster.Web.Tests;

/// <summary>Loads pages and sends their forms, as a browser without script does.</summary>
sealed class Browser : IDisposable
{
    readonly HttpClient _client;

    public Browser(Uri address) => _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = address,
    };

    public Task<BrowserPage> GetAsync(string path) => ReadAsync(_client.GetAsync(path, TestContext.Current.CancellationToken), path);

    public Task<BrowserPage> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        ReadAsync(_client.PostAsync(path, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken), path);

    /// <summary>Sends a form that has a file in it.</summary>
    public Task<BrowserPage> PostFileAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string fileField, string fileName, byte[] file)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), fileField, fileName } };

        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);

        return ReadAsync(_client.PostAsync(path, form, TestContext.Current.CancellationToken), path);
    }

    public void Dispose() => _client.Dispose();

    async Task<BrowserPage> ReadAsync(Task<HttpResponseMessage> answer, string path)
    {
        using var response = await answer;
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new BrowserPage(this, path, response.StatusCode, response.Headers.Location?.OriginalString, response.Headers, html);
    }
}
