using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Components;

namespace Muster.Web.Tests.Components;

public sealed class WholeComponentTests
{
    [Fact]
    public async Task Nothing_is_rendered_before_all_of_it_is_read()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());

        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<InTwoSteps>()).ToHtmlString());

        Assert.Equal("first second", html);
    }

    [Fact]
    public async Task A_form_that_is_being_handled_renders_nothing_until_it_is()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());

        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var shown = await renderer.RenderComponentAsync<InTwoSteps>();
            await InTwoSteps.Last!.PostAsync();
            return shown.ToHtmlString();
        });

        Assert.Equal("third fourth", html);
    }

    // Two things are read, and the second takes a while.
    sealed class InTwoSteps : WholeComponent
    {
        string? _first;
        string? _second;

        public static InTwoSteps? Last { get; private set; }

        public Task PostAsync() => new EventCallback(this, (Func<Task>)(() => ReadAsync("third", "fourth"))).InvokeAsync();

        protected override Task OnInitializedAsync()
        {
            Last = this;
            return ReadAsync("first", "second");
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Assert.Equal(_first is null, _second is null);
            builder.AddContent(0, $"{_first} {_second}");
        }

        async Task ReadAsync(string first, string second)
        {
            (_first, _second) = (first, null);
            await Task.Yield();
            _second = second;
        }
    }
}
