namespace Makini.Sandbox.Data;

/// <summary>A document to be posted to the general ledger.</summary>
/// <param name="Company">Its company.</param>
/// <param name="Type">Document type: RI, PV, JE.</param>
/// <param name="Number">Document number.</param>
/// <param name="Date">G/L date.</param>
/// <param name="Batch">Batch type: V vouchers, K payments, IB invoices, RB receipts, G general, N inventory, O purchase receipts.</param>
/// <param name="Text">Explanation.</param>
internal sealed record Journal(Company Company, string Type, int Number, DateTime Date, string Batch, string Text)
{
    public Party? Party { get; init; }

    /// <summary>The currency of the transaction, where it is not the company's.</summary>
    public Currency? Foreign { get; init; }

    public int PurchaseOrder { get; init; }

    public bool IsPosted => Date < Calendar.Unposted;
}

/// <summary>A line of it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Amount">In the smallest unit of the company's currency; debits above 0, credits below.</param>
/// <param name="Remark">What it is about.</param>
internal sealed record JournalLine(Account Account, long Amount, string Remark = "")
{
    /// <summary>The subledger: the work order's number, or 0.</summary>
    public int WorkOrder { get; init; }

    /// <summary>AA amounts, AU units.</summary>
    public string Ledger { get; init; } = "AA";
}
