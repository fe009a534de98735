namespace Makini.Jde.Query;

/// <summary>The way a query takes to the connected system.</summary>
public enum JdeRoute
{
    /// <summary>SQL where the platform is JD Edwards World, the data service where it is EnterpriseOne, else the raw table.</summary>
    Auto,

    /// <summary>SQL through /api/passthrough.</summary>
    Sql,

    /// <summary>The data service of EnterpriseOne's AIS server through /api/passthrough.</summary>
    Ais,

    /// <summary>The whole table through /api/raw, filtered on the client.</summary>
    Raw,
}
