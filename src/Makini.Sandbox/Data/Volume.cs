namespace Makini.Sandbox.Data;

/// <summary>How much of everything.</summary>
/// <param name="MasterPercent">Addresses, items, assets, of the basic number.</param>
/// <param name="TransactionPercent">Orders, invoices, journals, of the basic number.</param>
internal sealed record Volume(int MasterPercent, int TransactionPercent)
{
    public int Masters(int basic) => Math.Max(1, basic * MasterPercent / 100);

    public int Transactions(int basic) => Math.Max(1, basic * TransactionPercent / 100);
}
