using Makini.Configuration;

namespace Makini.Webhooks;

/// <summary>
/// One at a time takes deliveries out of an inbox: two would get the same ones, since what is handed out waits until it is acknowledged. The
/// turn is an open file beside the inbox that nobody else may open; the system closes the files of a process that dies.
/// </summary>
internal static class InboxTurn
{
    private const string Suffix = "-receiver";

    /// <summary>Takes the turn, if nobody has it. Dispose what it returns to let it go.</summary>
    /// <returns>Null if somebody has it.</returns>
    /// <exception cref="MakiniException">InboxUnavailable: there may be no file beside the inbox.</exception>
    public static IDisposable? TryTake(string inboxPath)
    {
        try
        {
            return UserFile.Open(inboxPath + Suffix, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (UnauthorizedAccessException e)
        {
            throw WebhookInbox.Unavailable(inboxPath, e);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The error of an inbox that somebody takes deliveries out of.</summary>
    public static MakiniException Taken(string inboxPath) =>
        new(ErrorIds.InboxUnavailable, $"Another command takes webhooks out of the inbox {inboxPath}: it and this one would get the same ones.")
        {
            Target = inboxPath,
            RecommendedAction = "Get-MakiniWebhook looks at what waits; Receive-MakiniWebhook -Wait goes on where the other one ends.",
        };
}
