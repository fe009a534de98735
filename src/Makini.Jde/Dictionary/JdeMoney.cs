namespace Makini.Jde;

/// <summary>Whose currency decides the decimals of an amount.</summary>
public enum JdeMoney
{
    /// <summary>Not an amount: the dictionary's decimals hold.</summary>
    None,

    /// <summary>An amount in the company's currency (F0010 CRCD).</summary>
    Domestic,

    /// <summary>An amount in the row's own currency (CRCD).</summary>
    Foreign,
}
