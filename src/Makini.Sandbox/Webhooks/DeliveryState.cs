namespace Makini.Sandbox;

/// <summary>How far a webhook has come.</summary>
public enum DeliveryState
{
    /// <summary>It was not sent yet, or is sent again later.</summary>
    Waiting,

    /// <summary>The receiver answered 200.</summary>
    Delivered,

    /// <summary>It was lost, as it should be.</summary>
    Lost,

    /// <summary>The receiver did not answer 200 within a day.</summary>
    GivenUp,
}
