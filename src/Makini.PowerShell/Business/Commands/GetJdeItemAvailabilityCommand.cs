using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Tells how much of an item a branch has, and how much of that is free (F41021, F4102).</summary>
/// <remarks>
/// Available is what lies in all locations and lots, less what sales orders and work orders have taken. Sites define availability in
/// their branch constants in their own way; all its parts are properties, too. NeedsReorder tells where there is less than the reorder
/// point. Components from Get-JdeBillOfMaterial pipe in; Get-JdePurchaseOrder tells what is to come.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeItemAvailability", SupportsPaging = true)]
[OutputType(typeof(JdeItemAvailability))]
public sealed class GetJdeItemAvailabilityCommand : BusinessCmdlet
{
    /// <summary>Items by their second number, the code; wildcards allowed.</summary>
    [Parameter(Position = 0)]
    [Alias("LITM")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Item { get; set; } = [];

    /// <summary>Only the items of these short numbers, which JDE gives them itself.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ITM")]
    [ValidateNotNullOrEmpty]
    public int[] ItemNumber { get; set; } = [];

    /// <summary>Branches or plants, wildcards allowed.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("MCU")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Branch { get; set; } = [];

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new ItemAvailabilityQuery
        {
            Items = Item,
            ItemNumbers = ItemNumber,
            Branches = Branch,
        };
        return new RecordPages(query.ReadAsync(reader, cancellationToken));
    }
}
