using System.ComponentModel;
using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Business;

/// <summary>Base of cmdlets for what is owed.</summary>
/// <remarks>
/// Amounts are in the currency of the company; ForeignOpenAmount has what is open in the currency of the document. -AsOf is the day at
/// which ages are counted. The open amounts are those of now, since JDE keeps no history of them. -Ageing adds them up by address and
/// company: not yet due, 1 to 30, 31 to 60, 61 to 90 and more than 90 days overdue.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenItemCmdlet : BusinessCmdlet
{
    private protected OpenItemCmdlet()
    {
    }

    /// <summary>Suppliers or customers by their address number.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("AN8", "Supplier", "Customer")]
    [ValidateNotNullOrEmpty]
    public int[] AddressNumber { get; set; } = [];

    /// <summary>Only these companies. Zeros in front may be left out: 1 means 00001.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CO")]
    [ValidateNotNullOrEmpty]
    public string[] Company { get; set; } = [];

    /// <summary>Pay statuses, such as A (approved) and H (held).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string[] PayStatus { get; set; } = [];

    /// <summary>The day at which ages are counted; default: today. The open amounts are those of now.</summary>
    [Parameter]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>Shows only what is overdue on the day of -AsOf.</summary>
    [Parameter]
    public SwitchParameter Overdue { get; set; }

    /// <summary>Adds up the open items of each supplier or customer by their age.</summary>
    [Parameter]
    public SwitchParameter Ageing { get; set; }

    /// <summary>What we owe, not what is owed to us.</summary>
    private protected abstract bool IsPayable { get; }

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new OpenItemQuery
        {
            AddressNumbers = AddressNumber,
            Companies = Company,
            PayStatuses = PayStatus,
            AsOf = AsOf,
            IsOverdue = Overdue,
        };
        IAsyncEnumerable<IReadOnlyList<JdeOpenItem>> items = IsPayable ? query.ReadPayablesAsync(reader, cancellationToken) : query.ReadReceivablesAsync(reader, cancellationToken);
        return new RecordPages(Ageing ? JdeAgeing.OfAsync(items, cancellationToken) : items);
    }
}
