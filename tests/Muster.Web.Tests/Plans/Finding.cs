namespace Muster.Web.Tests.Plans;

/// <summary>What is wrong with the way a query is answered.</summary>
sealed record Finding(string Place, string What, string Query);
