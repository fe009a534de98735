namespace Makini.Jde.Query;

/// <summary>How a row's properties are named.</summary>
public enum JdeNameStyle
{
    /// <summary>By data item, as JDE people speak of columns: AN8. A column asked for by another of its names keeps that name.</summary>
    Alias,

    /// <summary>In plain words: AddressNumber; the alias where the dictionary has no words.</summary>
    Friendly,

    /// <summary>As the file names it: ABAN8.</summary>
    Column,
}
