using Microsoft.AspNetCore.WebUtilities;

namespace Muster.Web.Components;

static class SaidAt
{
    /// <summary>An address of ours, with what is to be said there.</summary>
    public static string Of(string address, string code) => QueryHelpers.AddQueryString(address, "said", code);
}
