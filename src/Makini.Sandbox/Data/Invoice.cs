namespace Makini.Sandbox.Data;

/// <summary>An invoice, ours to a customer or a supplier's to us.</summary>
internal sealed record Invoice(Company Company, Party Party, int Number, DateTime Date, long Amount, BusinessUnit Unit, string Remark)
{
    public int Order { get; init; }

    public string OrderType { get; init; } = "";

    /// <summary>The party's currency, where it is not the company's.</summary>
    public Currency? Foreign => Party.Currency == Company.Currency ? null : Party.Currency;
}

/// <summary>What was paid of an invoice: nothing yet, a part, or all.</summary>
internal sealed record Settlement(DateTime Date, long Cash, long Discount)
{
    public static Settlement Of(Invoice invoice, SeededRandom random)
    {
        var terms = PaymentTerms.Of(invoice.Party);
        var early = random.Chance(40);
        var date = early ? terms.DiscountDue(invoice.Date).AddDays(-1) : terms.Due(invoice.Date).AddDays(random.Between(-3, 12));
        if (date > Calendar.Today || random.Chance(15)) return new Settlement(date, 0, 0);
        if (random.Chance(8)) return new Settlement(date, invoice.Amount / 2, 0);
        var discount = early ? terms.Discount(invoice.Amount) : 0;
        return new Settlement(date, invoice.Amount - discount, discount);
    }
}
