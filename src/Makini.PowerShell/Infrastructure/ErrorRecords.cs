using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>The one place where failures become error records.</summary>
internal static class ErrorRecords
{
    /// <summary>Makes the record of a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="target">What it is about, if the failure itself does not say.</param>
    public static ErrorRecord From(MakiniException failure, object? target = null) =>
        new(failure, failure.ErrorId, CategoryOf(failure.ErrorId), failure.Target ?? target)
        {
            ErrorDetails = new ErrorDetails(failure.Message) { RecommendedAction = failure.RecommendedAction },
        };

    private static ErrorCategory CategoryOf(string errorId) => errorId switch
    {
        ErrorIds.NotConnected => ErrorCategory.ConnectionError,
        ErrorIds.InsecureUri or ErrorIds.WebhookSignatureInvalid => ErrorCategory.SecurityError,
        ErrorIds.TokenExpired or ErrorIds.ReauthorizationRequired or ErrorIds.VaultLocked or ErrorIds.LinkFailed
            or ErrorIds.TokenProviderFailed => ErrorCategory.AuthenticationError,
        ErrorIds.Forbidden or ErrorIds.ConfirmationRequired => ErrorCategory.PermissionDenied,
        ErrorIds.RateLimited => ErrorCategory.LimitsExceeded,
        ErrorIds.WaitTimeout => ErrorCategory.OperationTimeout,
        ErrorIds.VaultModuleMissing => ErrorCategory.NotInstalled,
        ErrorIds.Unavailable or ErrorIds.SandboxUnavailable or ErrorIds.VaultUnavailable
            or ErrorIds.ConfigurationUnavailable or ErrorIds.InboxUnavailable or ErrorIds.ListenerUnavailable => ErrorCategory.ResourceUnavailable,
        ErrorIds.TokenNotStored or ErrorIds.FileUnavailable => ErrorCategory.WriteError,
        ErrorIds.ResponseInvalid or ErrorIds.SecretInvalid or ErrorIds.ProfileInvalid or ErrorIds.JdeLayoutInvalid
            or ErrorIds.WebhookInvalid or ErrorIds.ExportNotResumable => ErrorCategory.InvalidData,
        ErrorIds.FilterInvalid => ErrorCategory.ParserError,
        ErrorIds.InvalidRequest or ErrorIds.JdeValueInvalid or ErrorIds.JdeNameInvalid => ErrorCategory.InvalidArgument,
        ErrorIds.ConnectionNotFound or ErrorIds.NotFound or ErrorIds.SecretNotFound or ErrorIds.JdeTableNotFound
            or ErrorIds.JdeColumnNotFound or ErrorIds.VaultMissing or ErrorIds.ProfileNotFound => ErrorCategory.ObjectNotFound,
        _ => ErrorCategory.NotSpecified,
    };
}
