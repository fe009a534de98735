namespace Makini.Sandbox;

/// <summary>How the token endpoint says when a token ends; Makini's own answers differ.</summary>
internal enum ExpiryForm
{
    /// <summary>A Unix timestamp, as a number.</summary>
    Timestamp,

    /// <summary>A Unix timestamp, as a text.</summary>
    TimestampText,

    /// <summary>Seconds from now, as a number.</summary>
    Seconds,

    /// <summary>Seconds from now, as a text.</summary>
    SecondsText,
}
