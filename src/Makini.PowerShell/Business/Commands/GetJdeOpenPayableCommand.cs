using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Lists what is owed to suppliers (F0411), and how long it is overdue.</summary>
/// <remarks>
/// The pay status says whether an item is approved or held. Keys come from the pipeline by their names: rows with AN8 or AddressNumber
/// do. Get-JdeOpenReceivable tells the same of customers.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeOpenPayable", SupportsPaging = true)]
[OutputType(typeof(JdeOpenPayable), typeof(JdeAgeing))]
public sealed class GetJdeOpenPayableCommand : OpenItemCmdlet
{
    private protected override bool IsPayable => true;
}
