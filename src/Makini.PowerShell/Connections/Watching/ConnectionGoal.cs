namespace Makini.PowerShell.Connections;

/// <summary>What Wait-MakiniConnection waits for.</summary>
public enum ConnectionGoal
{
    /// <summary>Makini answers, and the synchronisation goes on or went well.</summary>
    Active,

    /// <summary>The synchronisation is over and went well.</summary>
    Synchronized,
}
