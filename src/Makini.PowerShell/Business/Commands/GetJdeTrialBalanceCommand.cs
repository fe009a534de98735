using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Business;
using Makini.PowerShell.Completion;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the balances of accounts (F0902): opening, movements and closing, debit and credit.</summary>
/// <remarks>
/// Debits are above 0, credits below. Balances by subledger are added up to their account. Periods and years are fiscal ones, as F0902
/// has them; what is not posted is not in it. -LedgerType reads another ledger, such as BA for budgets. The lines behind a balance are in
/// F0911: Invoke-JdeQuery reads and Export-JdeTable writes them.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeTrialBalance", SupportsPaging = true)]
[OutputType(typeof(JdeAccountBalance))]
public sealed class GetJdeTrialBalanceCommand : BusinessCmdlet
{
    /// <summary>Only these companies. Zeros in front may be left out: 1 means 00001.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CO")]
    [ValidateNotNullOrEmpty]
    public string[] Company { get; set; } = [];

    /// <summary>The fiscal year, four digits; default: this year.</summary>
    [Parameter(Position = 1)]
    [ValidateRange(1900, 2899)]
    public int FiscalYear { get; set; } = DateTime.Today.Year;

    /// <summary>The last period that counts; default: all.</summary>
    [Parameter(Position = 2)]
    [ValidateRange(1, 14)]
    public int Period { get; set; } = 14;

    /// <summary>Business units, wildcards allowed.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("MCU")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] BusinessUnit { get; set; } = [];

    /// <summary>Object accounts, wildcards allowed.</summary>
    [Parameter]
    [Alias("OBJ")]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] ObjectAccount { get; set; } = [];

    /// <summary>The ledger; default: AA, actual amounts.</summary>
    [Parameter]
    [Alias("LT")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string LedgerType { get; set; } = "AA";

    private protected override RecordPages Read(BusinessReader reader, CancellationToken cancellationToken)
    {
        var query = new TrialBalanceQuery
        {
            Companies = Company,
            FiscalYear = FiscalYear,
            Period = Period,
            BusinessUnits = BusinessUnit,
            ObjectAccounts = ObjectAccount,
            LedgerType = LedgerType,
        };
        return new RecordPages(query.ReadAsync(reader, cancellationToken));
    }
}
