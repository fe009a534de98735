namespace Makini.Sandbox.Data;

/// <summary>An object account of the chart: what it is for.</summary>
internal sealed record AccountKind(string Object, string Name, bool IsBalanceSheet)
{
    public static readonly AccountKind Bank = new("1110", "Bank", true);
    public static readonly AccountKind Receivables = new("1210", "Trade receivables", true);
    public static readonly AccountKind Inventory = new("1310", "Inventory", true);
    public static readonly AccountKind WorkInProcess = new("1340", "Work in process", true);
    public static readonly AccountKind Machinery = new("1510", "Machinery, at cost", true);
    public static readonly AccountKind Vehicles = new("1520", "Vehicles, at cost", true);
    public static readonly AccountKind MachineryDepreciated = new("1610", "Machinery, accumulated depreciation", true);
    public static readonly AccountKind VehiclesDepreciated = new("1620", "Vehicles, accumulated depreciation", true);
    public static readonly AccountKind Payables = new("2110", "Trade payables", true);
    public static readonly AccountKind ReceivedNotVouchered = new("2120", "Received not vouchered", true);
    public static readonly AccountKind Capital = new("3110", "Share capital", true);
    public static readonly AccountKind RetainedEarnings = new("3210", "Retained earnings", true);
    public static readonly AccountKind Sales = new("5010", "Product sales", false);
    public static readonly AccountKind ServiceSales = new("5020", "Service sales", false);
    public static readonly AccountKind CostOfSales = new("6010", "Cost of goods sold", false);
    public static readonly AccountKind Variances = new("6110", "Inventory and price variances", false);
    public static readonly AccountKind LabourAbsorbed = new("6120", "Labour absorbed", false);
    public static readonly AccountKind Salaries = new("8110", "Salaries", false);
    public static readonly AccountKind Travel = new("8120", "Travel", false);
    public static readonly AccountKind Supplies = new("8130", "Office supplies", false);
    public static readonly AccountKind Utilities = new("8140", "Utilities", false);
    public static readonly AccountKind Maintenance = new("8150", "Repair and maintenance", false);
    public static readonly AccountKind Fees = new("8160", "Professional fees", false);
    public static readonly AccountKind Depreciation = new("8170", "Depreciation", false);
    public static readonly AccountKind Discounts = new("8180", "Discounts given and taken", false);
    public static readonly AccountKind Hours = new("9110", "Production hours", false);

    public static readonly AccountKind[] OfBalanceSheet =
        [Bank, Receivables, Machinery, Vehicles, MachineryDepreciated, VehiclesDepreciated, Payables, Capital, RetainedEarnings];

    public static readonly AccountKind[] OfBranch =
        [Inventory, WorkInProcess, ReceivedNotVouchered, Sales, CostOfSales, Variances, LabourAbsorbed, Hours];

    /// <summary>What departments buy.</summary>
    public static readonly AccountKind[] Bought = [Travel, Supplies, Utilities, Maintenance, Fees];

    public static readonly AccountKind[] OfDepartment = [ServiceSales, Salaries, .. Bought, Depreciation, Discounts];
}

/// <summary>F0901: an account, that is an object account in a business unit.</summary>
internal sealed record Account(int Id, BusinessUnit Unit, AccountKind Kind)
{
    public Company Company => Unit.Company;

    public string Number => $"{Unit.Code}.{Kind.Object}";
}
