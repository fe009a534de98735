namespace Makini.Webhooks;

/// <summary>What a webhook tells.</summary>
public enum MakiniWebhookKind
{
    /// <summary>Something that this version does not know; all it says is in Details.</summary>
    Unknown,

    /// <summary>Records were made or changed.</summary>
    EntityChanged,

    /// <summary>The customer must go through the connection flow again.</summary>
    ReauthorizationRequired,

    /// <summary>The connected system went online or offline.</summary>
    StatusChanged,

    /// <summary>A synchronisation ended well.</summary>
    SyncCompleted,

    /// <summary>A synchronisation failed.</summary>
    SyncFailed,

    /// <summary>The connected system or Makini had an error.</summary>
    SystemError,
}
