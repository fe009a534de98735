namespace Makini.PowerShell.Connections;

/// <summary>An address where a customer connects a system, or connects it again, and what to write to the customer.</summary>
/// <param name="Url">The address.</param>
/// <param name="State">What the answer repeats, if it repeats it at all.</param>
/// <param name="Platform">The system; null where it was not said.</param>
/// <param name="IsReconnect">The customer had connected it before.</param>
/// <param name="Subject">The subject of a mail.</param>
/// <param name="Message">Its text.</param>
public sealed record MakiniLink(Uri Url, string State, string? Platform, bool IsReconnect, string Subject, string Message)
{
    /// <summary>The connection's name; null for a new one.</summary>
    public string? Name { get; init; }
}
