namespace Makini;

/// <summary>
/// The stable identifiers of everything that can go wrong. Each is the first part of an error record's
/// FullyQualifiedErrorId; scripts may rely on them.
/// </summary>
public static class ErrorIds
{
    /// <summary>No connection is open in this runspace, or none of the given name.</summary>
    public const string NotConnected = "MakiniNotConnected";

    /// <summary>No open connection has the given name.</summary>
    public const string ConnectionNotFound = "MakiniConnectionNotFound";

    /// <summary>Plain http to a host that is not this machine.</summary>
    public const string InsecureUri = "MakiniInsecureUri";

    /// <summary>The service answered 401 to a token that is wrong or has expired.</summary>
    public const string TokenExpired = "MakiniTokenExpired";

    /// <summary>The connected system refuses the credentials Makini holds: the customer must reconnect.</summary>
    public const string ReauthorizationRequired = "MakiniReauthorizationRequired";

    /// <summary>429, after all repetitions the budget allows.</summary>
    public const string RateLimited = "MakiniRateLimited";

    /// <summary>What was waited for did not come in time.</summary>
    public const string WaitTimeout = "MakiniWaitTimeout";

    /// <summary>404: nothing at that path or key.</summary>
    public const string NotFound = "MakiniNotFound";

    /// <summary>403: the token may not do this.</summary>
    public const string Forbidden = "MakiniForbidden";

    /// <summary>Any other 4xx: the service does not accept the request.</summary>
    public const string InvalidRequest = "MakiniInvalidRequest";

    /// <summary>5xx, no network, or no answer in time.</summary>
    public const string Unavailable = "MakiniUnavailable";

    /// <summary>An answer that cannot be read: truncated, no JSON, or of a shape nobody expects.</summary>
    public const string ResponseInvalid = "MakiniResponseInvalid";

    /// <summary>A filter that is none; the message says line and column.</summary>
    public const string FilterInvalid = "MakiniFilterInvalid";

    /// <summary>A secret of a kind that holds no token.</summary>
    public const string SecretInvalid = "MakiniSecretInvalid";

    /// <summary>The vault, or the environment variable, has no such secret.</summary>
    public const string SecretNotFound = "MakiniSecretNotFound";

    /// <summary>The SecretManagement module is not installed, or cannot be loaded.</summary>
    public const string VaultModuleMissing = "MakiniVaultModuleMissing";

    /// <summary>No vault is registered under the given name.</summary>
    public const string VaultMissing = "MakiniVaultMissing";

    /// <summary>The vault wants its password.</summary>
    public const string VaultLocked = "MakiniVaultLocked";

    /// <summary>The vault did not do what it was asked; the message has its own words.</summary>
    public const string VaultUnavailable = "MakiniVaultUnavailable";

    /// <summary>A new token pair could not be stored; it is kept in memory, and the stored one still works.</summary>
    public const string TokenNotStored = "MakiniTokenNotStored";

    /// <summary>The script block of -TokenProvider gave no token.</summary>
    public const string TokenProviderFailed = "MakiniTokenProviderFailed";

    /// <summary>A change on a Production connection wants a confirmation, and nobody can be asked.</summary>
    public const string ConfirmationRequired = "MakiniConfirmationRequired";

    /// <summary>Makini Link brought no code: it was refused, the answer was for another request, or none came.</summary>
    public const string LinkFailed = "MakiniLinkFailed";

    /// <summary>A webhook whose signature is missing or not that of its body.</summary>
    public const string WebhookSignatureInvalid = "MakiniWebhookSignatureInvalid";

    /// <summary>A body that is no webhook, or is too large.</summary>
    public const string WebhookInvalid = "MakiniWebhookInvalid";

    /// <summary>The file of an inbox cannot be used.</summary>
    public const string InboxUnavailable = "MakiniInboxUnavailable";

    /// <summary>The address of a webhook listener cannot be had.</summary>
    public const string ListenerUnavailable = "MakiniListenerUnavailable";

    /// <summary>No profile has the given name.</summary>
    public const string ProfileNotFound = "MakiniProfileNotFound";

    /// <summary>The file of profiles cannot be read as such, or a profile has something in it that none may have.</summary>
    public const string ProfileInvalid = "MakiniProfileInvalid";

    /// <summary>The user's configuration folder, or a file in it, cannot be used.</summary>
    public const string ConfigurationUnavailable = "MakiniConfigurationUnavailable";

    /// <summary>The embedded sandbox could not start, or none is running.</summary>
    public const string SandboxUnavailable = "MakiniSandboxUnavailable";

    /// <summary>A file cannot be read or written.</summary>
    public const string FileUnavailable = "MakiniFileUnavailable";

    /// <summary>A JDE file that the dictionary does not know; the message names the nearest.</summary>
    public const string JdeTableNotFound = "JdeTableNotFound";

    /// <summary>A column that the file does not have; the message names the nearest.</summary>
    public const string JdeColumnNotFound = "JdeColumnNotFound";

    /// <summary>A value that does not fit its column: no date, too long, too many digits.</summary>
    public const string JdeValueInvalid = "JdeValueInvalid";

    /// <summary>Text that is no name of a table, library or column.</summary>
    public const string JdeNameInvalid = "JdeNameInvalid";

    /// <summary>A layout file that cannot be used.</summary>
    public const string JdeLayoutInvalid = "JdeLayoutInvalid";

    /// <summary>What an unfinished export left behind is that of another query, or damaged.</summary>
    public const string ExportNotResumable = "JdeExportNotResumable";
}
