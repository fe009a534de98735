namespace Makini.Sandbox.Data;

/// <summary>An item, with its bill and routing if it is made.</summary>
/// <param name="Number">Short item number.</param>
/// <param name="Code">Second item number: PMP-105.</param>
/// <param name="Family">Its kind.</param>
/// <param name="Description">Process pump 105</param>
/// <param name="Cost">Standard cost in dollars.</param>
/// <param name="Bill">What one of it is made of.</param>
internal sealed record Item(int Number, string Code, ItemFamily Family, string Description, decimal Cost, IReadOnlyList<BillLine> Bill)
{
    private const decimal Markup = 1.6m;

    /// <summary>The third item number.</summary>
    public string Catalogue => $"7.{Number:D6}";

    /// <summary>The standard cost in a branch's currency.</summary>
    public decimal CostAt(BusinessUnit branch) => InCurrencyOf(branch.Company, Cost);

    /// <summary>The list price in a company's currency.</summary>
    public decimal PriceFor(Company company) => InCurrencyOf(company, Cost * Markup);

    public bool IsAt(BusinessUnit branch) => Array.IndexOf(Family.Branches, branch) >= 0;

    private static decimal InCurrencyOf(Company company, decimal dollars) =>
        decimal.Round(dollars * company.Currency.PerDollar, 4, MidpointRounding.AwayFromZero);
}

/// <summary>A component and how much of it goes into one of its parent.</summary>
internal sealed record BillLine(Item Component, decimal Quantity);
