using System.ComponentModel;
using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Business;

/// <summary>Base of cmdlets for orders of customers and to suppliers.</summary>
/// <remarks>
/// Orders have those lines only that were asked for: by default those with a quantity still to come and a next status other than 999,
/// with -All the closed ones, too. OrderAmount is that of the whole order, OpenAmount that of the lines that came. Several lines of one
/// order come as one object, in Lines.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OrderCmdlet : BusinessCmdlet
{
    private protected OrderCmdlet()
    {
    }

    /// <summary>Only the orders of these numbers.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DOCO")]
    [ValidateNotNullOrEmpty]
    public int[] OrderNumber { get; set; } = [];

    /// <summary>Types of orders, such as SO or OP.</summary>
    [Parameter]
    [Alias("DCTO")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string[] OrderType { get; set; } = [];

    /// <summary>Customers or suppliers by their address number.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("AN8", "Supplier", "Customer")]
    [ValidateNotNullOrEmpty]
    public int[] AddressNumber { get; set; } = [];

    /// <summary>Only these companies. Zeros in front may be left out: 1 means 00001.</summary>
    [Parameter]
    [Alias("CO")]
    [ValidateNotNullOrEmpty]
    public string[] Company { get; set; } = [];

    /// <summary>Branches or plants of lines, wildcards allowed.</summary>
    [Parameter]
    [Alias("MCU")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Branch { get; set; } = [];

    /// <summary>Items of lines by their code, wildcards allowed.</summary>
    [Parameter]
    [Alias("LITM")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Item { get; set; } = [];

    /// <summary>The next steps of lines (UDC 40/AT), such as 540 or 280.</summary>
    [Parameter]
    [Alias("Status", "NXTR")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string[] NextStatus { get; set; } = [];

    /// <summary>Lines that are closed, too; else those only that have something to come.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>What was asked for, of orders in these files.</summary>
    private protected OrderQuery QueryOf(OrderFiles files) => new()
    {
        Files = files,
        OrderNumbers = OrderNumber,
        OrderTypes = OrderType,
        AddressNumbers = AddressNumber,
        Companies = Company,
        Branches = Branch,
        Items = Item,
        NextStatuses = NextStatus,
        HasClosed = All,
    };
}
