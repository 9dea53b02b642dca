using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Muster.Persistence;
using Muster.Web.Accounts;

namespace Muster.Web.Components;

/// <summary>What nearly every page needs.</summary>
public abstract class Page : WholeComponent
{
    [Inject] public required MusterDb Db { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public required HttpContext Http { get; set; }

    protected CancellationToken Cancellation => Http.RequestAborted;

    /// <summary>Who is signed in, as histories name them.</summary>
    protected string Actor => Http.User.ActorName();

    /// <summary>After a form was taken: a reload must not send it again.</summary>
    protected void GoTo(string url) => Navigation.NavigateTo(url);

    protected void NotFound() => Navigation.NotFound();
}
