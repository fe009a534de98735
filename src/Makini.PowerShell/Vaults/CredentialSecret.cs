using System.Management.Automation;
using System.Security;

namespace Makini.PowerShell.Vaults;

/// <summary>A PSCredential, whose password is what a text would be; the user name stays.</summary>
internal sealed class CredentialSecret(PSCredential original) : SecretForm
{
    private readonly TextSecret _password = TextSecret.Of(SecretText.Of(original.Password)!, isSecure: true);

    public override TokenSet Read(object value) => _password.Read(((PSCredential)value).Password);

    public override object? Write(TokenSet set) =>
        _password.Write(set) is SecureString password ? new PSCredential(original.UserName, password) : null;
}
