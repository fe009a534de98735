namespace Makini.NetSuite.Query;

/// <summary>What a column of SuiteQL holds.</summary>
internal enum SuiteQlType
{
    /// <summary>Text, or nobody knows.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>T or F.</summary>
    Flag,

    /// <summary>A day, as the account writes it.</summary>
    Date,
}
