namespace Makini.Jde.Query;

/// <summary>What becomes of rows that have no counterpart in the other file.</summary>
public enum JdeJoinType
{
    /// <summary>They stay; the other file's columns are blank.</summary>
    Left,

    /// <summary>They are left out.</summary>
    Inner,
}
