using System.Collections;
using System.Management.Automation;
using System.Security;
using Makini.NetSuite;
using Makini.NetSuite.Certificates;
using Makini.NetSuite.Setup;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Commands;

/// <content>What NetSuite wants of a login.</content>
public sealed partial class NewMakiniConnectionCommand
{
    private DateTimeOffset? _certificateEnd;

    /// <summary>NetSuite: the account's id, 1234567 or 1234567_SB1.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string AccountId { get; set; } = "";

    /// <summary>NetSuite: the Consumer Key of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string ConsumerKey { get; set; } = "";

    /// <summary>NetSuite: the Consumer Secret of the integration record.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? ConsumerSecret { get; set; }

    /// <summary>NetSuite: the Certificate ID that it showed when the certificate was uploaded.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string CertificateId { get; set; } = "";

    /// <summary>NetSuite: the private key in PEM, as a vault gives it: (Get-Secret ...).</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    [SecretTransformation]
    public SecureString? PrivateKey { get; set; }

    /// <summary>NetSuite: the secret in -Vault that has the private key, as New-NetSuiteCertificate -Vault put it there; instead of -PrivateKey.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string? PrivateKeySecretName { get; set; }

    /// <summary>NetSuite: the file with the private key, instead of -PrivateKey.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string? PrivateKeyPath { get; set; }

    /// <summary>NetSuite: the file with the certificate: Test-MakiniConnection then reminds of its end, and the private key is looked at whether it belongs to it. Nothing of it is sent.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNullOrEmpty]
    public string? CertificatePath { get; set; }

    /// <summary>NetSuite: other names for what is sent, since Makini's are not published: @{ AccountId = 'account' }.</summary>
    [Parameter(ParameterSetName = NetSuiteSet)]
    [ValidateNotNull]
    public IDictionary CredentialName { get; set; } = new Hashtable();

    private async Task<IReadOnlyDictionary<string, string>> NetSuiteTextsAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (Provider.IndexOf("netsuite", StringComparison.OrdinalIgnoreCase) < 0) throw NoNetSuite();
        var key = await PrivateKeyAsync(pipeline, cancellationToken).ConfigureAwait(false);
        var certificate = CertificatePath is { } path ? await ReadFileAsync(path, pipeline).ConfigureAwait(false) : null;
        if (certificate is not null) Look(CertificateCheck.Run(certificate, DateTimeOffset.UtcNow), pipeline);
        PrivateKeyCheck.Run(key, certificate);
        return NetSuiteCredentials.Write(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [NetSuiteCredentials.AccountId] = new NetSuiteAccount(AccountId).Id,
                [NetSuiteCredentials.ConsumerKey] = ConsumerKey,
                [NetSuiteCredentials.ConsumerSecret] = SecretText.Of(ConsumerSecret)!,
                [NetSuiteCredentials.CertificateId] = CertificateId,
                [NetSuiteCredentials.PrivateKey] = key,
            },
            CredentialTexts.Read(CredentialName));
    }

    private async Task<string> PrivateKeyAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (new object?[] { PrivateKey, PrivateKeyPath, PrivateKeySecretName }.Count(source => source is not null) > 1) throw SeveralKeys();
        if (SecretText.Of(PrivateKey) is { } given) return given;
        if (PrivateKeyPath is { } path) return await ReadFileAsync(path, pipeline).ConfigureAwait(false);
        if (PrivateKeySecretName is not { } name || Vault is null) throw NoKey();
        var read = await new SecretManagementVault(Vault, new VaultThread(pipeline.RunspaceId)).ReadAsync(name, pipeline, cancellationToken).ConfigureAwait(false);
        return SecretText.Of(read ?? throw VaultFailures.SecretMissing(Vault, name)) ?? throw VaultFailures.SecretInvalid(Vault, name, "it is no text.");
    }

    private static async Task<string> ReadFileAsync(string path, AsyncPipeline pipeline) =>
        TextFile.Read(await pipeline.InvokeAsync(cmdlet => cmdlet.FullPath(path)).ConfigureAwait(false));

    private void Look(NetSuiteCertificateTest certificate, AsyncPipeline pipeline)
    {
        _certificateEnd = certificate.NotAfter;
        foreach (var problem in certificate.Problems) pipeline.Warning($"{CertificatePath}: {problem}");
    }

    /// <summary>NetSuite's secrets are not for another system.</summary>
    private MakiniException NoNetSuite() => new(ErrorIds.InvalidRequest, $"-AccountId, -ConsumerKey and so on are NetSuite's, and '{Provider}' is another system.")
    {
        Target = Provider,
        RecommendedAction = "-Provider netsuite, or for another system -Credential @{ user = '...'; password = (Read-Host -AsSecureString) }.",
    };

    private static MakiniException SeveralKeys() => new(ErrorIds.InvalidRequest, "The private key is given more than once.")
    {
        RecommendedAction = "Give one of -PrivateKey, -PrivateKeyPath and -PrivateKeySecretName.",
    };

    private static MakiniException NoKey() => new(ErrorIds.InvalidRequest, "The private key is missing.")
    {
        RecommendedAction = "-PrivateKeyPath ./netsuite.key.pem, or -Vault Runbooks -PrivateKeySecretName NetSuite-PrivateKey, or -PrivateKey (Get-Secret NetSuite-PrivateKey).",
    };
}
