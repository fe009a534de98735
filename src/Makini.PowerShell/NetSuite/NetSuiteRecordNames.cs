using System.Runtime.CompilerServices;
using Makini.NetSuite;

namespace Makini.PowerShell.NetSuite;

/// <summary>The names of records, for completion: those that a connection's catalogue gave, else those that every account has.</summary>
internal static class NetSuiteRecordNames
{
    private static readonly string[] Usual =
    [
        "account", "accountingperiod", "classification", "contact", "currency", "customer", "department", "employee", "item", "location",
        "subsidiary", "transaction", "transactionaccountingline", "transactionline", "vendor",
    ];

    private static readonly ConditionalWeakTable<MakiniConnection, IReadOnlyList<string>> Known = new();

    /// <summary>Keeps what the catalogue gave.</summary>
    public static void Remember(MakiniConnection connection, IReadOnlyList<NetSuiteRecordType> types)
    {
        lock (Known)
        {
            Known.Remove(connection);
            Known.Add(connection, [.. types.Select(type => type.Name)]);
        }
    }

    /// <summary>The names for a connection; null for none.</summary>
    public static IReadOnlyList<string> Of(MakiniConnection? connection) =>
        connection is not null && Known.TryGetValue(connection, out var names) ? names : Usual;
}
