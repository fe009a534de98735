using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Commands;

/// <summary>Lists what an item is made of, down to any depth (F3002).</summary>
/// <remarks>
/// Each component comes below what it goes into, Level by level, with the quantity for one of its parent and for as many of the top item
/// as -Quantity says. Lines that are not in effect on -AsOf are left out; scrap is not added. A component that contains itself is marked
/// IsCycle, told of in a warning, and not followed.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeBillOfMaterial", DefaultParameterSetName = ItemSet, SupportsPaging = true)]
[OutputType(typeof(JdeBillComponent))]
public sealed class GetJdeBillOfMaterialCommand : BusinessCmdlet
{
    private const string ItemSet = "Item";
    private const string NumberSet = "ItemNumber";

    // No bill is deeper than JDE's own 99 levels.
    private const int DeepestLevel = 99;

    /// <summary>Items by their second number, the code; wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ItemSet)]
    [Alias("LITM")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Item { get; set; } = [];

    /// <summary>Only the items of these short numbers, which JDE gives them itself.</summary>
    [Parameter(Mandatory = true, ParameterSetName = NumberSet, ValueFromPipelineByPropertyName = true)]
    [Alias("ITM")]
    [ValidateNotNullOrEmpty]
    public int[] ItemNumber { get; set; } = [];

    /// <summary>The branch or plant whose bill it is.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("MMCU")]
    [ValidateNotNullOrEmpty]
    public string Branch { get; set; } = "";

    /// <summary>How many of the item are to be made; default: 1.</summary>
    [Parameter]
    [ValidateRange(0.0001, double.MaxValue)]
    public decimal Quantity { get; set; } = 1;

    /// <summary>The day on which the lines are in effect; default: today.</summary>
    [Parameter]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>The deepest level; 1 is what the item itself is made of.</summary>
    [Parameter]
    [ValidateRange(1, DeepestLevel)]
    public int Depth { get; set; } = DeepestLevel;

    /// <summary>The type of the bill; default: M, for manufacturing.</summary>
    [Parameter]
    [Alias("TBM")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string BillType { get; set; } = "M";

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new BillQuery
        {
            Items = Item,
            ItemNumbers = ItemNumber,
            Branch = Branch,
            BillType = BillType,
            Quantity = Quantity,
            AsOf = AsOf,
            Depth = Depth,
        };
        return new RecordPages(query.ReadAsync(reader, cancellationToken));
    }
}
