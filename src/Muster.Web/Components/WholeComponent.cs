using Microsoft.AspNetCore.Components;

namespace Muster.Web.Components;

/// <summary>
/// Is rendered once all that it shows has been read, and once more after a form was handled. Blazor's own components are
/// rendered in between as well, at the first wait for the database: some fields are set by then and some are not, and what is
/// inside begins to ask the same connection. Nobody sees such a half page here, for pages are sent when they are complete.
/// </summary>
public abstract class WholeComponent : ComponentBase, IHandleEvent
{
    bool _isInitialized;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);

        if (!_isInitialized)
        {
            _isInitialized = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }
}
