using System.Management.Automation;
using Makini.NetSuite;
using Makini.NetSuite.Certificates;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Commands;

/// <summary>Makes a certificate for NetSuite's machine-to-machine login: one file to upload, and the private key in a file that only you can read, or in a vault.</summary>
/// <remarks>
/// The certificate's file is uploaded in NetSuite; the private key goes to Makini by New-MakiniConnection, and is needed nowhere else
/// afterwards. NetSuite takes certificates of two years at most: make a new one in time. Test-MakiniConnection reminds of the end if it
/// was told, by -CertificatePath or -CertificateExpiresAt.
/// </remarks>
[Cmdlet(VerbsCommon.New, "NetSuiteCertificate", SupportsShouldProcess = true)]
[OutputType(typeof(NetSuiteCertificate))]
public sealed class NewNetSuiteCertificateCommand : AsyncCmdlet
{
    private const int MostDays = 730;
    private const string RsaPss = "RSA-PSS";
    private const string EC = "EC";

    /// <summary>Where the files go: ./netsuite makes ./netsuite.cert.pem and ./netsuite.key.pem.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The common name in the certificate, by which you find it again in NetSuite's list.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateLength(1, 64)]
    public string Subject { get; set; } = "Makini";

    /// <summary>How many days it is good, from now. NetSuite takes two years at most.</summary>
    [Parameter]
    [ValidateRange(1, MostDays)]
    public int Days { get; set; } = MostDays;

    /// <summary>The kind of key: RSA-PSS of 4096 bits, as Makini asks for it, or EC on the curve P-256.</summary>
    [Parameter]
    [ValidateSet(RsaPss, EC)]
    public string Algorithm { get; set; } = RsaPss;

    /// <summary>The vault for the private key, instead of a file.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(VaultNameCompleter))]
    public string? Vault { get; set; }

    /// <summary>The secret's name in the vault. Default: NetSuite-PrivateKey.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SecretNameCompleter))]
    public string SecretName { get; set; } = "NetSuite-PrivateKey";

    /// <summary>Replaces files that are there. A private key that is gone cannot be had again.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? ErrorTarget => Path;

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var files = new CertificateFiles(await pipeline.InvokeAsync(cmdlet => cmdlet.FullPath(Path)).ConfigureAwait(false));
        if (!Force) files.CheckFree(hasKey: Vault is null);
        if (!await pipeline.ShouldProcessAsync(files.Certificate, "Make a certificate and its private key").ConfigureAwait(false)) return;

        var from = DateTimeOffset.UtcNow;
        var until = from.AddDays(Days);
        var isEC = Algorithm.Equals(EC, StringComparison.OrdinalIgnoreCase);
        var (certificate, key) = CertificateMaker.Make(isEC ? CertificateAlgorithm.EC : CertificateAlgorithm.RsaPss, Subject, from, until);
        if (Vault is null) files.WriteKey(key);
        else await StoreKeyAsync(Vault, key, pipeline, cancellationToken).ConfigureAwait(false);
        files.WriteCertificate(certificate);
        await pipeline.WriteAsync(new NetSuiteCertificate(
            files.Certificate, Vault is null ? files.Key : null, Vault, Vault is null ? null : SecretName, Subject, isEC ? EC : RsaPss, until)).ConfigureAwait(false);
    }

    private async Task StoreKeyAsync(string vaultName, string key, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var vault = new SecretManagementVault(vaultName, new VaultThread(pipeline.RunspaceId));
        using (await vault.LockAsync(SecretName, pipeline, cancellationToken).ConfigureAwait(false))
            await vault.WriteAsync(SecretName, SecretText.Hide(key), pipeline, cancellationToken).ConfigureAwait(false);
    }
}
