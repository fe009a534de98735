using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Commands;

/// <summary>Lists work orders that are not done, with their parts and operations (F4801, F3111, F3112).</summary>
[Cmdlet(VerbsCommon.Get, "JdeWorkOrder", SupportsPaging = true)]
[OutputType(typeof(JdeWorkOrder))]
public sealed class GetJdeWorkOrderCommand : BusinessCmdlet
{
    /// <summary>Orders by their number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DOCO", "WorkOrderNumber")]
    [ValidateNotNullOrEmpty]
    public int[] OrderNumber { get; set; } = [];

    /// <summary>Statuses (UDC 00/SS).</summary>
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

    /// <summary>Orders that are done, too.</summary>
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
