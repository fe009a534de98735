namespace Makini.Sandbox.Data;

/// <summary>F0411: suppliers' vouchers; F0413 and F0414: the payments of one or more of them.</summary>
internal sealed class Payables(Library library, SeededRandom random, GeneralLedger ledger, ChartOfAccounts chart, Numbers numbers)
{
    private const int VouchersOfPayment = 3;

    private readonly TableWriter _vouchers = library.Open("F0411");
    private readonly TableWriter _payments = library.Open("F0413");
    private readonly TableWriter _paid = library.Open("F0414");
    private readonly SortedDictionary<(int Supplier, int Company), List<Invoice>> _entered = [];
    private int _paymentId = 1;

    /// <summary>Posts a voucher; it is written with the next payment run of its supplier.</summary>
    public void Enter(Invoice voucher, params JournalLine[] distribution)
    {
        ledger.Post(JournalOf(voucher), [.. distribution, new JournalLine(chart[voucher.Company, AccountKind.Payables], -voucher.Amount)]);
        var key = (voucher.Party.Number, voucher.Company.Address);
        if (!_entered.TryGetValue(key, out var vouchers)) _entered[key] = vouchers = [];
        vouchers.Add(voucher);
        if (vouchers.Count == VouchersOfPayment) Settle(vouchers);
    }

    /// <summary>Vouchers for what departments buy without an order.</summary>
    public void WriteExpenses(AddressBook addressBook, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var supplier = random.Pick(addressBook.Suppliers);
            var company = random.Chance(70) ? supplier.Company : Company.Works;
            var unit = random.Pick(Departments.Of(company));
            var kind = random.Pick(AccountKind.Bought);
            var amount = company.Currency.StoreDollars(random.Between(40_00, 4800_00) / 100m);
            var second = random.Chance(30) ? amount / 4 : 0;
            Enter(
                new Invoice(company, supplier, numbers.Next("PV"), random.Day(Calendar.Start, Calendar.Today), amount, unit, kind.Name),
                new JournalLine(chart[unit, kind], amount - second),
                new JournalLine(chart[Departments.First(company), AccountKind.Fees], second));
        }
    }

    public void Complete()
    {
        foreach (var vouchers in _entered.Values) Settle(vouchers);
    }

    private static Journal JournalOf(Invoice voucher) => new(voucher.Company, "PV", voucher.Number, voucher.Date, "V", voucher.Remark)
    {
        Party = voucher.Party,
        Foreign = voucher.Foreign,
        PurchaseOrder = voucher.Order,
    };

    private void Settle(List<Invoice> vouchers)
    {
        var settled = vouchers.ConvertAll(v => (Voucher: v, Payment: Settlement.Of(v, random)));
        vouchers.Clear();
        foreach (var (voucher, payment) in settled) Write(voucher, voucher.Amount - payment.Cash - payment.Discount);
        settled.RemoveAll(s => s.Payment.Cash == 0);
        if (settled.Count > 0) Pay(settled);
    }

    private void Pay(List<(Invoice Voucher, Settlement Payment)> settled)
    {
        var first = settled[0].Voucher;
        var (company, date) = (first.Company, settled.Max(s => s.Payment.Date));
        var (cash, discount) = (settled.Sum(s => s.Payment.Cash), settled.Sum(s => s.Payment.Discount));
        var journal = new Journal(company, "PK", numbers.Next("PK"), date, "K", "Payment") { Party = first.Party, Foreign = first.Foreign };
        ledger.Post(
            journal,
            new JournalLine(chart[company, AccountKind.Payables], cash + discount),
            new JournalLine(chart[Departments.First(company), AccountKind.Discounts], -discount),
            new JournalLine(chart[company, AccountKind.Bank], -cash));
        _payments.Add(
            date,
            ("PYID", _paymentId),
            ("DCTM", journal.Type),
            ("DOCM", journal.Number),
            ("PYE", first.Party.Number),
            ("DMTJ", date),
            ("ICU", ledger.BatchNumber(journal)),
            ("ICUT", journal.Batch),
            ("DICJ", date),
            ("PAAP", -cash),
            ("CRCD", company.Currency.Code),
            ("CRRM", "D"),
            ("PYIN", first.Party.Number % 3 == 0 ? "C" : "T"));
        for (var i = 0; i < settled.Count; i++) WritePaid(journal, settled[i].Voucher, settled[i].Payment, i + 1);
        _paymentId++;
    }

    private void WritePaid(Journal journal, Invoice voucher, Settlement payment, int line) => _paid.Add(
        journal.Date,
        ("PYID", _paymentId),
        ("RC5", line),
        ("DCTM", journal.Type),
        ("KCO", voucher.Company.Code),
        ("DCT", "PV"),
        ("DOC", voucher.Number),
        ("SFX", "001"),
        ("PAAP", -payment.Cash),
        ("ADSA", -payment.Discount),
        ("PFAP", -Foreign(voucher, payment.Cash)),
        ("CRCD", (voucher.Foreign ?? voucher.Company.Currency).Code),
        ("CRRM", voucher.Foreign is null ? "D" : "F"),
        ("GLC", "TRAD"),
        ("POST", journal.IsPosted ? "D" : null),
        ("PN", journal.Date.Month),
        ("FY", journal.Date.Year % 100),
        ("CTRY", journal.Date.Year / 100),
        ("AN8", voucher.Party.Number),
        ("CO", voucher.Company.Code),
        ("MCU", voucher.Unit.Code),
        ("BCRC", voucher.Company.Currency.Code));

    private void Write(Invoice voucher, long open)
    {
        var terms = PaymentTerms.Of(voucher.Party);
        _vouchers.Add(
            voucher.Date,
            ("KCO", voucher.Company.Code),
            ("CO", voucher.Company.Code),
            ("DOC", voucher.Number),
            ("DCT", "PV"),
            ("SFX", "001"),
            ("AN8", voucher.Party.Number),
            ("PYE", voucher.Party.Number),
            ("SNTO", voucher.Party.Number),
            ("DIVJ", voucher.Date),
            ("DDJ", terms.Due(voucher.Date)),
            ("DDNJ", terms.DiscountDue(voucher.Date)),
            ("DGJ", voucher.Date),
            ("FY", voucher.Date.Year % 100),
            ("CTRY", voucher.Date.Year / 100),
            ("PN", voucher.Date.Month),
            ("ICU", ledger.BatchNumber(JournalOf(voucher))),
            ("ICUT", "V"),
            ("DICJ", voucher.Date),
            ("PST", open == 0 ? "P" : random.Chance(10) ? "H" : "A"),
            ("AG", voucher.Amount),
            ("AAP", open),
            ("ADSC", terms.Discount(voucher.Amount)),
            ("CRRM", voucher.Foreign is null ? "D" : "F"),
            ("CRCD", (voucher.Foreign ?? voucher.Company.Currency).Code),
            ("BCRC", voucher.Company.Currency.Code),
            ("ACR", Foreign(voucher, voucher.Amount)),
            ("FAP", Foreign(voucher, open)),
            ("GLC", "TRAD"),
            ("POST", voucher.Date < Calendar.Unposted ? "D" : null),
            ("MCU", voucher.Unit.Code),
            ("PTC", terms.Code),
            ("VINV", $"INV-{voucher.Number * 7 % 100000:D5}"),
            ("PO", GeneralLedger.Subledger(voucher.Order)),
            ("PDCT", voucher.Order > 0 ? voucher.OrderType : null),
            ("PKCO", voucher.Order > 0 ? voucher.Company.Code : null),
            ("RMK", voucher.Remark),
            ("PYIN", voucher.Party.Number % 3 == 0 ? "C" : "T"));
    }

    private static long Foreign(Invoice voucher, long amount) =>
        voucher.Foreign is { } currency ? voucher.Company.Currency.Convert(amount, currency) : 0;
}
