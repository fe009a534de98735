namespace Makini.PowerShell.Entities;

/// <summary>How several filters work together.</summary>
public enum FilterMatch
{
    /// <summary>A record must meet each of them.</summary>
    All,

    /// <summary>A record must meet one of them.</summary>
    Any,
}
