using System.Runtime.CompilerServices;
using Makini.Filtering;

namespace Makini.Jde.Business;

/// <summary>Which open items are wanted.</summary>
internal sealed record OpenItemQuery
{
    private static readonly string[] Columns =
        ["CO", "AN8", "DCT", "DOC", "SFX", "DIVJ", "DDJ", "DDNJ", "AG", "AAP", "ADSC", "CRCD", "FAP", "PST", "PO", "RMK"];

    private static readonly string[] PayableColumns = [.. Columns, "VINV"];

    public IReadOnlyList<string> Companies { get; init; } = [];

    public IReadOnlyList<int> AddressNumbers { get; init; } = [];

    public IReadOnlyList<string> PayStatuses { get; init; } = [];

    /// <summary>The day at which ages are counted; the open amounts are those of now.</summary>
    public DateTime AsOf { get; init; }

    /// <summary>Only what is overdue on that day.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Open vouchers.</summary>
    public IAsyncEnumerable<IReadOnlyList<JdeOpenPayable>> ReadPayablesAsync(BusinessReader reader, CancellationToken cancellationToken) => ReadAsync(
        reader, "F0411", PayableColumns, row => (JdeOpenPayable)Fill(new JdeOpenPayable { SupplierInvoice = row.Text("VINV") }, row), cancellationToken);

    /// <summary>Open invoices. EnterpriseOne has them in a file of another name with the same columns.</summary>
    public IAsyncEnumerable<IReadOnlyList<JdeOpenReceivable>> ReadReceivablesAsync(BusinessReader reader, CancellationToken cancellationToken)
    {
        var table = reader.IsEnterpriseOne ? "F03B11" : "F0311";
        return ReadAsync(reader, table, Columns, row => (JdeOpenReceivable)Fill(new JdeOpenReceivable(), row), cancellationToken);
    }

    private async IAsyncEnumerable<IReadOnlyList<T>> ReadAsync<T>(
        BusinessReader reader, string table, string[] columns, Func<BusinessRow, T> make, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : JdeOpenItem
    {
        var (names, currencies) = (Lookups.Names(reader), Lookups.CompanyCurrencies(reader));
        var conditions = new Conditions()
            .NotBlank("AAP")
            .In("CO", Companies)
            .In("AN8", AddressNumbers)
            .In("PST", PayStatuses)
            .Where("DDJ", FilterOperator.LessThan, IsOverdue ? AsOf.Date : null);
        await foreach (var page in reader.ReadAsync(table, columns, conditions, make, cancellationToken).ConfigureAwait(false))
        {
            await names.LoadAsync(page.Select(i => i.AddressNumber), cancellationToken).ConfigureAwait(false);
            await currencies.LoadAsync(page.Select(i => i.Company), cancellationToken).ConfigureAwait(false);
            yield return [.. page.Select(i => i with { Name = names[i.AddressNumber], Currency = currencies[i.Company] })];
        }
    }

    private JdeOpenItem Fill(JdeOpenItem item, BusinessRow row) => item with
    {
        ConnectionName = row.ConnectionName,
        Company = row.Text("CO"),
        AddressNumber = row.Integer("AN8"),
        DocumentType = row.Text("DCT"),
        DocumentNumber = row.Integer("DOC"),
        PayItem = row.Text("SFX"),
        InvoiceDate = row.Date("DIVJ"),
        DueDate = row.Date("DDJ"),
        DiscountDueDate = row.Date("DDNJ"),
        GrossAmount = row.Number("AG"),
        OpenAmount = row.Number("AAP"),
        DiscountAvailable = row.Number("ADSC"),
        DocumentCurrency = row.Text("CRCD"),
        ForeignOpenAmount = row.Number("FAP"),
        PayStatus = row.Text("PST"),
        OrderNumber = row.Text("PO"),
        Remark = row.Text("RMK"),
        DaysOverdue = row.Date("DDJ") is { } due ? (AsOf.Date - due).Days : 0,
    };
}
