using Microsoft.AspNetCore.Components;
using Muster.Paging;

namespace Muster.Web.Components;

/// <summary>A list by name, a page at a time: where the page begins is in the address.</summary>
public abstract class NameListPage : Page
{
    protected const int PageSize = 50;

    [SupplyParameterFromQuery(Name = "after")] public string? AfterText { get; set; }

    /// <summary>Null on the first page.</summary>
    protected NameCursor? After => NameCursor.TryParse(AfterText, out var cursor) ? cursor : null;

    /// <summary>The address names no place in the list; the first page is shown instead.</summary>
    protected bool IsLost => !string.IsNullOrEmpty(AfterText) && After is null;

    protected static string? NextOf(string path, NameCursor? next) => next is { } cursor ? $"{path}?after={cursor}" : null;
}
