namespace Makini.Sandbox.Data;

/// <summary>F0311: customers' invoices and the receipts against them; and F03B11, where EnterpriseOne has the invoices alone.</summary>
internal sealed class Receivables(Library library, SeededRandom random, GeneralLedger ledger, ChartOfAccounts chart, Numbers numbers)
{
    private readonly TableWriter _ledger = library.Open("F0311");
    private readonly TableWriter _invoices = library.Open("F03B11");

    /// <summary>Posts an invoice, writes it, and has it paid if it is due.</summary>
    /// <param name="invoice">The invoice.</param>
    /// <param name="revenue">The lines against the receivable: revenue, and the cost of what was sold.</param>
    public void Enter(Invoice invoice, params JournalLine[] revenue)
    {
        var journal = new Journal(invoice.Company, "RI", invoice.Number, invoice.Date, "IB", invoice.Remark)
        {
            Party = invoice.Party,
            Foreign = invoice.Foreign,
        };
        ledger.Post(journal, [new JournalLine(chart[invoice.Company, AccountKind.Receivables], invoice.Amount), .. revenue]);
        var receipt = Settlement.Of(invoice, random);
        Write(invoice, ledger.BatchNumber(journal), invoice.Amount, invoice.Amount - receipt.Cash - receipt.Discount, null, invoice.Date);
        if (receipt.Cash > 0) Receive(invoice, receipt);
    }

    private void Receive(Invoice invoice, Settlement receipt)
    {
        var company = invoice.Company;
        var number = numbers.Next("RC");
        var journal = new Journal(company, "RC", number, receipt.Date, "RB", $"Receipt for {invoice.Number}")
        {
            Party = invoice.Party,
            Foreign = invoice.Foreign,
        };
        ledger.Post(
            journal,
            new JournalLine(chart[company, AccountKind.Bank], receipt.Cash),
            new JournalLine(chart[Departments.First(company), AccountKind.Discounts], receipt.Discount),
            new JournalLine(chart[company, AccountKind.Receivables], -receipt.Cash - receipt.Discount));
        Write(invoice, ledger.BatchNumber(journal), -receipt.Cash, 0, (number, receipt.Discount), receipt.Date);
    }

    private void Write(Invoice invoice, int batch, long gross, long open, (int Number, long Discount)? receipt, DateTime date)
    {
        var terms = PaymentTerms.Of(invoice.Party);
        var currency = invoice.Foreign ?? invoice.Company.Currency;
        long Foreign(long amount) => invoice.Foreign is null ? 0 : invoice.Company.Currency.Convert(amount, currency);
        (string Alias, object? Value)[] document =
        [
            ("KCO", invoice.Company.Code),
            ("CO", invoice.Company.Code),
            ("AN8", invoice.Party.Number),
            ("PA8", invoice.Party.Number),
            ("ALPH", invoice.Party.Name),
            ("DCT", "RI"),
            ("DOC", invoice.Number),
            ("SFX", "001"),
            ("DIVJ", invoice.Date),
            ("DGJ", date),
            ("FY", date.Year % 100),
            ("CTRY", date.Year / 100),
            ("PN", date.Month),
            ("ICUT", receipt is null ? "IB" : "RB"),
            ("ICU", batch),
            ("DICJ", date),
            ("POST", date < Calendar.Unposted ? "D" : null),
            ("PST", receipt is not null || open == 0 ? "P" : "A"),
            ("AG", gross),
            ("AAP", open),
            ("ADSC", receipt is null ? terms.Discount(gross) : 0),
            ("ADSA", -(receipt?.Discount ?? 0)),
            ("CRRM", invoice.Foreign is null ? "D" : "F"),
            ("CRCD", currency.Code),
            ("ACR", Foreign(gross)),
            ("FAP", Foreign(open)),
            ("GLC", "TRAD"),
            ("MCU", invoice.Unit.Code),
            ("PTC", terms.Code),
            ("DDJ", terms.Due(invoice.Date)),
            ("DDNJ", terms.DiscountDue(invoice.Date)),
            ("DCTO", invoice.Order > 0 ? invoice.OrderType : null),
            ("PO", GeneralLedger.Subledger(invoice.Order)),
            ("RMK", invoice.Remark),
        ];
        _ledger.Add(
            date,
            [
                .. document,
                ("DCTM", receipt is null ? null : "RC"),
                ("DOCM", receipt?.Number),
                ("DMTJ", receipt is null ? null : date),
            ]);
        if (receipt is null) _invoices.Add(date, document);
    }
}
