using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Lists what customers owe (F0311; F03B11 in EnterpriseOne), and how long it is overdue.</summary>
/// <remarks>
/// Rows come in the order of the file's key. Get-JdeOpenPayable tells the same of suppliers.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeOpenReceivable", SupportsPaging = true)]
[OutputType(typeof(JdeOpenReceivable), typeof(JdeAgeing))]
public sealed class GetJdeOpenReceivableCommand : OpenItemCmdlet
{
    private protected override bool IsPayable => false;
}
