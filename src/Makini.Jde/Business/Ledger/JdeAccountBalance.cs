namespace Makini.Jde.Business;

/// <summary>The balance of an account in a fiscal year, up to a period (F0902). Debits are above 0, credits below.</summary>
public sealed record JdeAccountBalance : JdeRecord
{
    /// <summary>The company, five digits.</summary>
    public string Company { get; init; } = "";

    /// <summary>The account as people write it: business unit, object and subsidiary, with dots.</summary>
    public string Account => Subsidiary.Length == 0 ? $"{BusinessUnit}.{ObjectAccount}" : $"{BusinessUnit}.{ObjectAccount}.{Subsidiary}";

    /// <summary>The business unit.</summary>
    public string BusinessUnit { get; init; } = "";

    /// <summary>The object account.</summary>
    public string ObjectAccount { get; init; } = "";

    /// <summary>The subsidiary.</summary>
    public string Subsidiary { get; init; } = "";

    /// <summary>The short account number.</summary>
    public string AccountId { get; init; } = "";

    /// <summary>What the chart of accounts calls it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The ledger, such as AA for actual amounts.</summary>
    public string LedgerType { get; init; } = "";

    /// <summary>The fiscal year, four digits.</summary>
    public int FiscalYear { get; init; }

    /// <summary>The last period that counts.</summary>
    public int Period { get; init; }

    /// <summary>The balance at the beginning of the year.</summary>
    public decimal OpeningBalance { get; init; }

    /// <summary>What was posted in the last period that counts.</summary>
    public decimal PeriodAmount { get; init; }

    /// <summary>What was posted in the year up to that period.</summary>
    public decimal YearToDate { get; init; }

    /// <summary>The balance at the end of that period.</summary>
    public decimal ClosingBalance => OpeningBalance + YearToDate;

    /// <summary>The closing balance if it is a debit, else 0.</summary>
    public decimal Debit => Math.Max(ClosingBalance, 0);

    /// <summary>The closing balance without its sign if it is a credit, else 0.</summary>
    public decimal Credit => Math.Max(-ClosingBalance, 0);

    /// <summary>The company's currency.</summary>
    public string Currency { get; init; } = "";
}
