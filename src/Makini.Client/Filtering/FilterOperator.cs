namespace Makini.Filtering;

/// <summary>The comparisons of the filter language, named as PowerShell names them.</summary>
public enum FilterOperator
{
    /// <summary>-eq</summary>
    Equal,

    /// <summary>-ne</summary>
    NotEqual,

    /// <summary>-gt</summary>
    GreaterThan,

    /// <summary>-ge</summary>
    GreaterOrEqual,

    /// <summary>-lt</summary>
    LessThan,

    /// <summary>-le</summary>
    LessOrEqual,

    /// <summary>-like: PowerShell wildcards * ? [a-c], letter case ignored.</summary>
    Like,

    /// <summary>-notlike</summary>
    NotLike,

    /// <summary>-in: one of the values.</summary>
    In,

    /// <summary>-notin</summary>
    NotIn,
}
