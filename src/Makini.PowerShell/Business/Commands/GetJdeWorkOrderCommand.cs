using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Commands;

/// <summary>Lists work orders that are not done, with their parts and operations (F4801, F3111, F3112).</summary>
/// <remarks>
/// Orders with a date of completion are left out unless -All asks for them. Parts and Operations are read with the orders. Assets
/// from Get-JdeAsset pipe in by their number.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeWorkOrder", SupportsPaging = true)]
[OutputType(typeof(JdeWorkOrder))]
public sealed class GetJdeWorkOrderCommand : BusinessCmdlet
{
    /// <summary>Only the orders of these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DOCO", "WorkOrderNumber")]
    [ValidateNotNullOrEmpty]
    public int[] OrderNumber { get; set; } = [];

    /// <summary>Only orders of these statuses; the codes are those of UDC 00/SS.</summary>
    [Parameter]
    [Alias("SRST")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string[] Status { get; set; } = [];

    /// <summary>Branches or plants, wildcards allowed.</summary>
    [Parameter]
    [Alias("MMCU")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Branch { get; set; } = [];

    /// <summary>Items that are made, by their code; wildcards allowed.</summary>
    [Parameter]
    [Alias("LITM")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Item { get; set; } = [];

    /// <summary>Assets that are worked on, by their number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("NUMB")]
    [ValidateNotNullOrEmpty]
    public int[] AssetNumber { get; set; } = [];

    /// <summary>Only orders that are planned to be done before that day, and are not.</summary>
    [Parameter]
    public DateTime? DueBefore { get; set; }

    /// <summary>Shows orders that are done, too. Without it those come only that are still to be done.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new WorkOrderQuery
        {
            OrderNumbers = OrderNumber,
            Statuses = Status,
            Branches = Branch,
            Items = Item,
            AssetNumbers = AssetNumber,
            DueBefore = DueBefore,
            HasCompleted = All,
        };
        return new RecordPages(query.ReadAsync(reader, cancellationToken));
    }
}
