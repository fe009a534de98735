namespace Makini.Sandbox.NetSuite;

/// <summary>What a field holds.</summary>
internal enum SuiteType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number, such as the id of another record.</summary>
    Id,

    /// <summary>An amount or a quantity.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>T or F.</summary>
    Flag,
}
