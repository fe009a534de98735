namespace Makini.Jde.Business;

/// <summary>Where orders of a kind are, and what their lines call the quantity that came and the price.</summary>
/// <param name="Header">The file of orders.</param>
/// <param name="Detail">The file of lines.</param>
/// <param name="Delivered">The alias of the quantity shipped or received.</param>
/// <param name="Price">The alias of the price of one.</param>
internal sealed record OrderFiles(string Header, string Detail, string Delivered, string Price)
{
    public static readonly OrderFiles Sales = new("F4201", "F4211", "SOQS", "UPRC");

    public static readonly OrderFiles Purchasing = new("F4301", "F4311", "UREC", "PRRC");

    /// <summary>The columns of a line.</summary>
    public IReadOnlyList<string> Columns =>
    [
        "DOCO", "DCTO", "KCOO", "LNID", "CO", "MCU", "AN8", "TRDJ", "DRQJ", "PDDJ", "ADDJ", "VR01", "LNTY", "LTTR", "NXTR",
        "ITM", "LITM", "DSC1", "UOM", "UORG", "UOPN", "AEXP", "AOPN", Delivered, Price,
    ];
}
