namespace Makini.Sandbox.Accounts;

/// <summary>A kind of system that can be connected.</summary>
/// <param name="Key">What a connection's provider says.</param>
/// <param name="Name">For people.</param>
/// <param name="Families">eam, erp, wms.</param>
internal sealed record Platform(string Key, string Name, IReadOnlyList<string> Families)
{
    /// <summary>All, by name.</summary>
    public static IReadOnlyList<Platform> All { get; } =
    [
        new("fiix", "Fiix", ["eam"]),
        new("ibm-maximo", "IBM Maximo", ["eam"]),
        new("infor-eam", "Infor EAM", ["eam"]),
        new(AccountConnection.EnterpriseOne, "JD Edwards EnterpriseOne", ["erp", "eam", "wms"]),
        new("maintainx", "MaintainX", ["eam"]),
        new("dynamics-365", "Microsoft Dynamics 365", ["erp"]),
        new("netsuite", "NetSuite", ["erp", "wms"]),
        new(AccountConnection.World, "Oracle JD Edwards World", ["erp", "eam", "wms"]),
        new("sap-business-one", "SAP Business One", ["erp", "wms"]),
        new("sap-ecc", "SAP ECC", ["erp", "eam", "wms"]),
        new("sap-s4", "SAP S/4HANA", ["erp", "eam", "wms"]),
        new("upkeep", "UpKeep", ["eam"]),
    ];
}
