namespace Makini.Sandbox.Ais;

/// <summary>What a request asks of a table.</summary>
internal enum AisRequestType
{
    /// <summary>Rows.</summary>
    Browse,

    /// <summary>The number of rows.</summary>
    Count,

    /// <summary>Groups of rows.</summary>
    Aggregation,
}
