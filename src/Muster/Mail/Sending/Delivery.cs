namespace Muster.Mail.Sending;

/// <summary>What came of handing a mail to the server.</summary>
/// <param name="Words">Why not, for a person; null where it was taken.</param>
/// <param name="IsBroken">The connection is of no more use.</param>
sealed record Delivery(DeliveryResult Result, string? Words = null, bool IsBroken = false);
