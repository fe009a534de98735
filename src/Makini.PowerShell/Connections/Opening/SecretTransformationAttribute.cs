using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>
/// Reads a parameter that is a secret. Takes a token set, as New-MakiniConnectionToken gives it, and refuses plain text
/// without repeating it: PowerShell's own refusal would keep it in $Error.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) => SecretText.Unwrap(inputData) switch
    {
        TokenSet set => SecretText.Hide(set.AccessToken.Secret),
        string => throw new ArgumentTransformationMetadataException("A secret is a SecureString, no text: (Read-Host -AsSecureString)."),
        _ => inputData,
    };
}
