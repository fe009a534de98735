using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Commands;

/// <summary>Lists assets with what they cost, what they are worth and when they are to be serviced (F1201, F1202, F1207).</summary>
/// <remarks>
/// The balance of cost and depreciation is that of ledger AA in the last fiscal year that has any. Pipe an asset into Get-JdeWorkOrder
/// for the work on it.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeAsset", SupportsPaging = true)]
[OutputType(typeof(JdeAsset))]
public sealed class GetJdeAssetCommand : BusinessCmdlet
{
    /// <summary>Only the assets of these numbers, JDE's own for the asset.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("NUMB")]
    [ValidateNotNullOrEmpty]
    public int[] AssetNumber { get; set; } = [];

    /// <summary>Assets by their unit or tag number, wildcards allowed.</summary>
    [Parameter]
    [Alias("APID")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Tag { get; set; } = [];

    /// <summary>Only these companies. Zeros in front may be left out: 1 means 00001.</summary>
    [Parameter]
    [Alias("CO")]
    [ValidateNotNullOrEmpty]
    public string[] Company { get; set; } = [];

    /// <summary>Business units, wildcards allowed.</summary>
    [Parameter]
    [Alias("MCU", "Branch")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] BusinessUnit { get; set; } = [];

    /// <summary>Only assets of these statuses; the codes are those of UDC 12/ES.</summary>
    [Parameter]
    [Alias("EQST")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string[] Status { get; set; } = [];

    /// <summary>Only assets with a service due before that day.</summary>
    [Parameter]
    public DateTime? ServiceDueBefore { get; set; }

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new AssetQuery
        {
            AssetNumbers = AssetNumber,
            Tags = Tag,
            Companies = Company,
            BusinessUnits = BusinessUnit,
            Statuses = Status,
            ServiceDueBefore = ServiceDueBefore,
        };
        return new RecordPages(query.ReadAsync(reader, cancellationToken));
    }
}
