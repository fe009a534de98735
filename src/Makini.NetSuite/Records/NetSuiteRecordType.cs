namespace Makini.NetSuite;

/// <summary>A kind of record of a NetSuite account.</summary>
/// <param name="Name">Its name: customer.</param>
/// <param name="ConnectionName">The connection whose account has it.</param>
public sealed record NetSuiteRecordType(string Name, string ConnectionName)
{
    /// <summary>Its fields; empty where they were not asked for.</summary>
    public IReadOnlyList<NetSuiteField> Fields { get; init; } = [];

    /// <summary>Its name.</summary>
    public override string ToString() => Name;
}
