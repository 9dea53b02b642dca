namespace Muster.Web.Accounts;

/// <summary>Open to strangers, but of no use before there is an administrator.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class NeedsSetup : Attribute;
