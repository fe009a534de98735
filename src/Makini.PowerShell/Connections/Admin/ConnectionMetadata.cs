namespace Makini.PowerShell.Connections;

/// <summary>One of the names that an account keeps for a connection, with its value.</summary>
/// <param name="Key">The connection's key.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record ConnectionMetadata(string Key, string Name, string? Value);
