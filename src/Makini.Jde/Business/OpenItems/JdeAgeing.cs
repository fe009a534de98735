using System.Runtime.CompilerServices;

namespace Makini.Jde.Business;

/// <summary>What is open with one supplier or customer in one company, by its age.</summary>
public sealed record JdeAgeing : JdeRecord
{
    private const string NotDue = "Current";
    private const string UpTo30 = "1-30";
    private const string UpTo60 = "31-60";
    private const string UpTo90 = "61-90";
    private const string Longer = "Over 90";

    /// <summary>The company, five digits.</summary>
    public string Company { get; init; } = "";

    /// <summary>The supplier's or customer's address number.</summary>
    public int AddressNumber { get; init; }

    /// <summary>The supplier's or customer's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The company's currency, which all amounts are in.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Not yet due.</summary>
    public decimal Current { get; init; }

    /// <summary>1 to 30 days overdue.</summary>
    public decimal Days1To30 { get; init; }

    /// <summary>31 to 60 days overdue.</summary>
    public decimal Days31To60 { get; init; }

    /// <summary>61 to 90 days overdue.</summary>
    public decimal Days61To90 { get; init; }

    /// <summary>More than 90 days overdue.</summary>
    public decimal Over90 { get; init; }

    /// <summary>All that is open.</summary>
    public decimal Total => Current + Days1To30 + Days31To60 + Days61To90 + Over90;

    /// <summary>The number of open documents.</summary>
    public int Documents { get; init; }

    internal static string AgeOf(int daysOverdue) => daysOverdue switch
    {
        <= 0 => NotDue,
        <= 30 => UpTo30,
        <= 60 => UpTo60,
        <= 90 => UpTo90,
        _ => Longer,
    };

    /// <summary>Adds up open items, all at the end.</summary>
    internal static async IAsyncEnumerable<IReadOnlyList<JdeAgeing>> OfAsync(
        IAsyncEnumerable<IReadOnlyList<JdeOpenItem>> pages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var all = new List<JdeOpenItem>();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false)) all.AddRange(page);
        yield return [.. Of(all)];
    }

    private static IEnumerable<JdeAgeing> Of(IEnumerable<JdeOpenItem> items) =>
        from item in items
        group item by (item.Company, item.AddressNumber) into party
        orderby party.Key.Company, party.Key.AddressNumber
        let amounts = party.ToLookup(i => i.Age, i => i.OpenAmount, StringComparer.Ordinal)
        let first = party.First()
        select new JdeAgeing
        {
            ConnectionName = first.ConnectionName,
            Company = first.Company,
            AddressNumber = first.AddressNumber,
            Name = first.Name,
            Currency = first.Currency,
            Current = amounts[NotDue].Sum(),
            Days1To30 = amounts[UpTo30].Sum(),
            Days31To60 = amounts[UpTo60].Sum(),
            Days61To90 = amounts[UpTo90].Sum(),
            Over90 = amounts[Longer].Sum(),
            Documents = party.Count(),
        };
}
