using Makini.NetSuite.Records;
using Makini.Passthrough;

namespace Makini.NetSuite;

/// <summary>What queries of NetSuite work with.</summary>
internal sealed record NetSuiteClientOptions
{
    /// <summary>The way to the connected system.</summary>
    public required IPassthrough Passthrough { get; init; }

    /// <summary>The connection's name, for the rows.</summary>
    public required string ConnectionName { get; init; }

    /// <summary>What is known of the account; the same for all queries of a connection.</summary>
    public AccountFacts Facts { get; init; } = new();

    /// <summary>The attribute that hides the connection's name from lists of a row's properties: PowerShell's, which this assembly does not know.</summary>
    public Type? HiddenAttribute { get; init; }
}
