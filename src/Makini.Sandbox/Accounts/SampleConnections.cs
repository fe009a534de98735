namespace Makini.Sandbox.Accounts;

/// <summary>What an account starts with: the JDE World system, and some customers' systems so that lists look like an account's.</summary>
internal static class SampleConnections
{
    private static readonly (string Name, string Domain, string Provider, int Days, string Status, string SyncStatus)[] Customers =
    [
        ("Alder Foods", "alder-foods", AccountConnection.EnterpriseOne, 410, "Active", "done"),
        ("Birch & Sons", "birch", "netsuite", 395, "Active", "fulldone"),
        ("Cedar Metals", "cedar-metals", "sap-s4", 380, "Active", "error"),
        ("Dogwood Paper", "dogwood", AccountConnection.World, 362, "Active", "done"),
        ("Elm Chemicals", "elm-chemicals", "sap-ecc", 340, "Inactive", "fail"),
        ("Fir Logistics", "fir-logistics", "netsuite", 298, "Synchronizing", "inprogress"),
        ("Ginkgo Pharma", "ginkgo", "ibm-maximo", 270, "Active", "fulldone"),
        ("Hazel Plastics", "hazel", AccountConnection.EnterpriseOne, 251, "Active", "fail"),
        ("Ironwood Mining", "ironwood", "infor-eam", 222, "Active", "done"),
        ("Juniper Beverages", "juniper", "netsuite", 187, "In progress", "inprogress"),
        ("Kapok Textiles", "kapok", "sap-business-one", 155, "Active", "done"),
        ("Larch Energy", "larch-energy", "ibm-maximo", 131, "Active", "fulldone"),
        ("Maple Tools", "maple-tools", AccountConnection.World, 104, "Active", "done"),
        ("Nutmeg Spices", "nutmeg", "dynamics-365", 83, "Active", "error"),
        ("Oak & Iron Works", "oak-iron", "sap-s4", 46, "Active", "done"),
        ("Pine Furniture", "pine", "dynamics-365", 21, "Active", "fulldone"),
        ("Quince Dairy", "quince", "netsuite", 3, "Active", "done"),
    ];

    /// <summary>Adds them, the JDE World system first.</summary>
    /// <returns>The JDE World system.</returns>
    public static AccountConnection AddTo(AccountConnections connections, DateTimeOffset now)
    {
        var world = connections.Add("Makini Sandbox", "sandbox@example.com", AccountConnection.World, now);
        foreach (var customer in Customers)
        {
            var added = connections.Add(customer.Name, $"it@{customer.Domain}.example", customer.Provider, now.AddDays(-customer.Days));
            connections.Update(added.Key, (c, at) => c.Synchronized(customer.SyncStatus, at) with
            {
                Status = customer.Status,
                Metadata = [new("customer", customer.Domain)],
            });
        }

        return world;
    }
}
