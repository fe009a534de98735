namespace Makini.Webhooks;

/// <summary>Tells the events of a connection apart by their words: their names are not published.</summary>
internal static class WebhookWords
{
    private static readonly string[] Good = ["complet", "done", "success", "succeed", "restored"];
    private static readonly string[] Bad = ["fail", "error"];

    /// <summary>What an event tells.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="status">The status beside it; null where there is none. A synchronisation may tell there how it ended.</param>
    /// <param name="syncStatus">The state of the synchronisation beside it, in the words of the connection's status.</param>
    public static MakiniWebhookKind KindOf(string name, string? status, string? syncStatus)
    {
        if (string.Equals(syncStatus, "fail", StringComparison.OrdinalIgnoreCase)) return MakiniWebhookKind.ReauthorizationRequired;
        var text = $"{name} {status} {syncStatus}";
        if (Has(name, "auth")) return Has(text, Good) || Has(name, "reauthorized") ? MakiniWebhookKind.StatusChanged : MakiniWebhookKind.ReauthorizationRequired;
        if (Has(name, "sync"))
        {
            if (Has(text, Bad)) return MakiniWebhookKind.SyncFailed;
            return Has(text, Good) ? MakiniWebhookKind.SyncCompleted : MakiniWebhookKind.Unknown;
        }

        if (Has(text, "auth")) return MakiniWebhookKind.ReauthorizationRequired;
        if (Has(text, "error")) return MakiniWebhookKind.SystemError;
        return Has(text, "status", "online", "offline") ? MakiniWebhookKind.StatusChanged : MakiniWebhookKind.Unknown;
    }

    private static bool Has(string text, params string[] words) => words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is not -1);
}
