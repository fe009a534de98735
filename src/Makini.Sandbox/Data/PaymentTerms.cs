namespace Makini.Sandbox.Data;

/// <summary>F0014: when an invoice is due and what an early payment saves.</summary>
internal sealed record PaymentTerms(string Code, string Name, int NetDays, int DiscountDays, int DiscountPercent)
{
    private static readonly PaymentTerms[] All =
    [
        new("N30", "Net 30 days", 30, 0, 0),
        new("N60", "Net 60 days", 60, 0, 0),
        new("2T0", "2/10, net 30", 30, 10, 2),
    ];

    public static PaymentTerms Of(Party party) => All[party.Number % All.Length];

    public static void Write(Library library)
    {
        var terms = library.Open("F0014");
        foreach (var term in All)
        {
            terms.Add(
                Calendar.SetUp,
                ("PTC", term.Code),
                ("PTD", term.Name),
                ("DCP", term.DiscountPercent / 100m),
                ("DCD", term.DiscountDays),
                ("NDTP", term.NetDays));
        }
    }

    public DateTime Due(DateTime invoiced) => invoiced.AddDays(NetDays);

    public DateTime DiscountDue(DateTime invoiced) => invoiced.AddDays(DiscountDays == 0 ? NetDays : DiscountDays);

    public long Discount(long amount) => amount * DiscountPercent / 100;
}
