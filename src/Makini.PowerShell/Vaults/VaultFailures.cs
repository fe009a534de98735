using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Language;
using Makini.Http;

namespace Makini.PowerShell.Vaults;

/// <summary>
/// Tells the errors of SecretManagement and its vaults apart. Their ids differ from command to command, so the types of the
/// exceptions count as well; by name, because the module's assembly may be of any version or not there at all. What is made
/// of them has no inner exception: theirs carry the parameters of the command, and so the secret.
/// </summary>
internal static class VaultFailures
{
    private const string PasswordRequired = "PasswordRequiredException";

    /// <summary>SecretManagement ran for somebody else at the same time.</summary>
    public static bool IsBusy(ErrorRecord error) =>
        IdOf(error).EndsWith("InvalidOperation", StringComparison.Ordinal) && Chain(error).Any(e => e.Message.Contains("already running"));

    /// <summary>What the user is told about the failure of a command.</summary>
    public static MakiniException From(RuntimeException failure, VaultCommand command)
    {
        if (failure is CommandNotFoundException) return ModuleMissing(command);
        var error = failure.ErrorRecord;
        var id = IdOf(error);
        var vault = command.Vault ?? "";
        if (id is "GetSecretVaultNotFound") return VaultMissing(vault);
        if (id.EndsWith(PasswordRequired, StringComparison.Ordinal) || Chain(error).Any(IsLock)) return VaultLocked(vault);
        if (command is { Secret: { } secret, Value: null } && Chain(error).Any(e => e is ItemNotFoundException)) return SecretMissing(vault, secret);
        return Unavailable(vault, command, Chain(error).Last().Message);
    }

    /// <summary>There is no such secret in the vault.</summary>
    public static MakiniException SecretMissing(string vault, string secret, params string[] nearest) =>
        new(ErrorIds.SecretNotFound, $"The vault '{vault}' has no secret '{secret}'{Instead(nearest)}.")
        {
            RecommendedAction = $"Set-Secret -Vault {Quote(vault)} -Name {Quote(secret)} -Secret (Read-Host -AsSecureString)",
            Target = secret,
        };

    /// <summary>There is such a secret, but it holds no token.</summary>
    public static MakiniException SecretInvalid(string vault, string secret, string reason) =>
        new(ErrorIds.SecretInvalid, $"The secret '{secret}' in the vault '{vault}' cannot be used: {reason}")
        {
            RecommendedAction = $"Set-Secret -Vault {Quote(vault)} -Name {Quote(secret)} -Secret (Read-Host -AsSecureString)",
            Target = secret,
        };

    private static MakiniException ModuleMissing(VaultCommand command) =>
        new(ErrorIds.VaultModuleMissing, "Vaults need the module Microsoft.PowerShell.SecretManagement, which is not installed here or cannot be loaded.")
        {
            RecommendedAction = "Install-Module Microsoft.PowerShell.SecretManagement -Scope CurrentUser",
            Target = command.Vault,
        };

    private static MakiniException VaultMissing(string vault) =>
        new(ErrorIds.VaultMissing, $"No vault is registered as '{vault}'; Get-SecretVault lists those that are.")
        {
            RecommendedAction = $"Register-SecretVault -Name {Quote(vault)} -ModuleName Microsoft.PowerShell.SecretStore",
            Target = vault,
        };

    private static MakiniException VaultLocked(string vault) =>
        new(ErrorIds.VaultLocked, $"The vault '{vault}' is locked.")
        {
            RecommendedAction = $"Unlock-SecretVault -Name {Quote(vault)} -Password (Read-Host -AsSecureString)",
            Target = vault,
        };

    /// <summary>The innermost text says most: those round it only say which call failed.</summary>
    private static MakiniException Unavailable(string vault, VaultCommand command, string text)
    {
        var redactor = new Redactor();
        using var hiding = redactor.Hide(SecretText.AllIn(command.Value));
        return new MakiniException(ErrorIds.VaultUnavailable, $"The vault '{vault}' failed: {redactor.Redact(text)}")
        {
            RecommendedAction = $"Get-SecretInfo -Vault {Quote(vault)}",
            Target = command.Secret ?? vault,
        };
    }

    /// <summary>The vault wants its password, or wants to ask for something where nobody can be asked.</summary>
    private static bool IsLock(Exception e) => e.GetType().Name == PasswordRequired || e is HostException;

    private static string IdOf(ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    private static IEnumerable<Exception> Chain(ErrorRecord error)
    {
        for (var e = error.Exception; e is not null; e = e.InnerException) yield return e;
    }

    private static string Instead(string[] nearest) => nearest.Length == 0 ? "" : $"; near it: {string.Join(", ", nearest)}";

    private static string Quote(string text) => $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";
}
