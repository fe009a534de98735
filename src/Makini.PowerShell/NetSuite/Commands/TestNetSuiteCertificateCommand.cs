using System.Management.Automation;
using Makini.NetSuite;
using Makini.NetSuite.Certificates;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.NetSuite;

namespace Makini.PowerShell.Commands;

/// <summary>Tells whether NetSuite and Makini take a certificate, and how many days it has left.</summary>
/// <remarks>
/// It looks at the kind and length of the key, the signature and the dates, and says in Problems what would be refused. Only the
/// certificate is read, never the private key, and nothing is sent.
/// </remarks>
[Cmdlet(VerbsDiagnostic.Test, "NetSuiteCertificate")]
[OutputType(typeof(NetSuiteCertificateTest))]
public sealed class TestNetSuiteCertificateCommand : PSCmdlet
{
    /// <summary>The file with the certificate, in PEM.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CertificatePath", "FullName")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var given in Path)
        {
            try
            {
                WriteObject(CertificateCheck.Run(TextFile.Read(this.FullPath(given)), DateTimeOffset.UtcNow));
            }
            catch (MakiniException e)
            {
                WriteError(ErrorRecords.From(e, given));
            }
        }
    }
}
