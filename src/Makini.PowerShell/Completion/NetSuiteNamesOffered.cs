using Makini.NetSuite;
using Makini.NetSuite.Records;
using Makini.PowerShell.NetSuite;

namespace Makini.PowerShell.Completion;

/// <summary>Records and fields of NetSuite: those that the connection's catalogue told, else those that every account has.</summary>
internal static class NetSuiteNamesOffered
{
    /// <summary>The records.</summary>
    public static IEnumerable<Offer> Records(MakiniConnection? connection)
    {
        var names = (connection is null ? null : NetSuiteOptions.FactsOf(connection).Records) ?? UsualRecords.Names;
        return names.Select(name => new Offer(name, string.Join(", ", FieldsOf(connection, name).Take(6)) is { Length: > 0 } some ? $"{name}: {some} ..." : name));
    }

    /// <summary>The fields of a record; none where nobody knows it.</summary>
    public static IEnumerable<Offer> Fields(MakiniConnection? connection, string? record) =>
        record is null ? [] : FieldsOf(connection, record).Select(field => new Offer(field.Name, $"{field.Title ?? field.Name}: {field.Type}"));

    private static IReadOnlyList<NetSuiteField> FieldsOf(MakiniConnection? connection, string record) =>
        connection is not null && NetSuiteOptions.FactsOf(connection).Fields(record) is { Count: > 0 } told ? told : UsualRecords.Fields(record);
}
