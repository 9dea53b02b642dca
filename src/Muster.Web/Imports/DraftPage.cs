using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Web.Components;

namespace Muster.Web.Imports;

/// <summary>A page about an import that is not confirmed yet; once it is, its receipt is where to look.</summary>
public abstract class DraftPage : Page, IDisposable
{
    /// <summary>Null where the page is not shown.</summary>
    protected OpenedImport? Opened { get; private set; }

    /// <summary>The import was confirmed before this page was asked for.</summary>
    protected bool IsLate { get; private set; }

    [Parameter] public Guid Id { get; set; }

    protected sealed override async Task OnInitializedAsync()
    {
        var opened = await OpenedImport.OpenAsync(Db, Id, Cancellation);

        if (opened is { Import.Status: ImportStatus.Draft })
        {
            Opened = opened;
            await ShowAsync(opened);
            return;
        }

        opened?.Dispose();
        IsLate = opened is not null;

        if (opened is null)
            NotFound();
        else if (!HttpMethods.IsPost(Http.Request.Method))
            GoTo(ImportAddress.Receipt(Id));
    }

    /// <summary>Shows the import as it now is, beside what a form has to say.</summary>
    protected Task ReopenAsync()
    {
        Opened?.Dispose();
        Opened = null;
        return OnInitializedAsync();
    }

    protected abstract Task ShowAsync(OpenedImport opened);

    public void Dispose()
    {
        Opened?.Dispose();
        GC.SuppressFinalize(this);
    }
}
