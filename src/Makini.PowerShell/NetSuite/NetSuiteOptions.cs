using System.Management.Automation;
using Makini.NetSuite;

namespace Makini.PowerShell.NetSuite;

/// <summary>What queries of NetSuite need, of a connection.</summary>
internal static class NetSuiteOptions
{
    public static NetSuiteClientOptions Of(MakiniConnection connection) => new()
    {
        Passthrough = connection.Passthrough,
        ConnectionName = connection.Name,
        HiddenAttribute = typeof(HiddenAttribute),
    };
}
