namespace Makini.Jde;

/// <summary>Where a fact of the dictionary comes from.</summary>
public enum JdeFactSource
{
    /// <summary>It came with the product: right for most sites.</summary>
    BuiltIn,

    /// <summary>The database's catalog, or EnterpriseOne's column titles: the column is there, its meaning is not known.</summary>
    Catalog,

    /// <summary>The site's own data dictionary.</summary>
    Dictionary,
}
