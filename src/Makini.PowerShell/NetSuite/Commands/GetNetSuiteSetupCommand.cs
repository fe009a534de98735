using System.Management.Automation;
using Makini.NetSuite;
using Makini.NetSuite.Setup;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Gets the steps from a NetSuite account to a connection: where to click, what to write down, what goes wrong. Sends nothing.</summary>
/// <remarks>
/// Each step says who does it, where, and how it fails. The account's id, if given, makes the addresses complete. Follow it with
/// New-NetSuiteCertificate and New-MakiniConnection -Provider netsuite.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "NetSuiteSetup")]
[OutputType(typeof(NetSuiteSetupStep), typeof(string))]
public sealed class GetNetSuiteSetupCommand : PSCmdlet
{
    /// <summary>The account's id, for its own addresses: 1234567 or 1234567_SB1.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? AccountId { get; set; }

    /// <summary>Gives the steps of NetSuite's administrator as one text in Markdown, to be sent.</summary>
    [Parameter]
    public SwitchParameter AsMarkdown { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var account = AccountId is null ? null : new NetSuiteAccount(AccountId);
            var steps = SetupGuide.For(account);
            if (AsMarkdown) WriteObject(SetupMarkdown.Write(steps, account));
            else WriteObject(steps, enumerateCollection: true);
        }
        catch (MakiniException e)
        {
            ThrowTerminatingError(ErrorRecords.From(e));
        }
    }
}
