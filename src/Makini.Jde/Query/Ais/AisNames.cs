namespace Makini.Jde.Query;

/// <summary>How AIS names columns.</summary>
internal static class AisNames
{
    /// <summary>The path of the data service, from AIS's own root.</summary>
    public const string Service = "dataservice";

    /// <summary>In requests: F0101.AN8.</summary>
    public static string Control(JdeColumn column) => $"{column.Table}.{column.Alias}";

    /// <summary>In the rows of an answer: F0101_AN8.</summary>
    public static string Member(JdeColumn column) => $"{column.Table}_{column.Alias}";
}
