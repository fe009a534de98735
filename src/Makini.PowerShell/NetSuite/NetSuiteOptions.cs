using System.Management.Automation;
using System.Runtime.CompilerServices;
using Makini.NetSuite;
using Makini.NetSuite.Records;

namespace Makini.PowerShell.NetSuite;

/// <summary>What queries of NetSuite need, of a connection.</summary>
internal static class NetSuiteOptions
{
    // A cache: goes with the connection.
    private static readonly ConditionalWeakTable<MakiniConnection, AccountFacts> Facts = new();

    public static NetSuiteClientOptions Of(MakiniConnection connection) => new()
    {
        Passthrough = connection.Passthrough,
        ConnectionName = connection.Name,
        Facts = FactsOf(connection),
        HiddenAttribute = typeof(HiddenAttribute),
    };

    /// <summary>What is known of the account behind a connection; asks nobody.</summary>
    public static AccountFacts FactsOf(MakiniConnection connection) => Facts.GetValue(connection, static _ => new AccountFacts());
}
