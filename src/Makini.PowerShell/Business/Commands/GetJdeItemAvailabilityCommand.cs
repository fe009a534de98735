using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;

namespace Makini.PowerShell.Commands;

/// <summary>Tells how much of an item a branch has, and how much of that is free (F41021, F4102).</summary>
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

    /// <summary>Items by their short number.</summary>
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
