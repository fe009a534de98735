namespace Makini.PowerShell.Connections;

/// <summary>What a connection wants of whoever looks after it, the most urgent first.</summary>
internal enum ReportUrgency
{
    /// <summary>The customer must connect again.</summary>
    Reconnect,

    /// <summary>Makini cannot be asked.</summary>
    Unreachable,

    /// <summary>The last synchronisation failed, or the connection is out of use.</summary>
    Failed,

    /// <summary>The token ends within days.</summary>
    TokenEnds,

    /// <summary>The certificate by which Makini logs in to the system ends soon.</summary>
    CertificateEnds,

    /// <summary>No synchronisation has ended for days.</summary>
    OldData,

    /// <summary>The customer has not finished connecting.</summary>
    Pending,

    /// <summary>Nothing.</summary>
    Well,
}
