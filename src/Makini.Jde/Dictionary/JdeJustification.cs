namespace Makini.Jde;

/// <summary>How text stands in its column.</summary>
public enum JdeJustification
{
    /// <summary>Blanks behind: most text.</summary>
    Left,

    /// <summary>Blanks before: business units (MCU and kin), user defined codes (KY).</summary>
    Right,

    /// <summary>Zeros before: companies (CO, KCO), account IDs (AID).</summary>
    ZeroFilled,
}
