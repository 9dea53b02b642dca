namespace Muster.Mail.Sending;

enum DeliveryResult
{
    Taken,

    /// <summary>Certainly not taken; may be tried again.</summary>
    Later,

    /// <summary>Certainly not taken, nor will it be.</summary>
    Refused,

    /// <summary>Its text was on the way when the connection was lost.</summary>
    Unknown,
}
