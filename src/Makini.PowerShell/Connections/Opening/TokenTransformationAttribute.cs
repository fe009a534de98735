using System.ComponentModel;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Connections;

/// <summary>Takes a token set, as New-MakiniConnectionToken gives it, where a SecureString is wanted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Property)]
public sealed class TokenTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        SecretText.Unwrap(inputData) is TokenSet set ? SecretText.Hide(set.AccessToken.Secret) : inputData;
}
