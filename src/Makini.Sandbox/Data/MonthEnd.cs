namespace Makini.Sandbox.Data;

/// <summary>
/// What comes every month: salaries in each department, hours worked in each plant (units, ledger AU); and the budget of each year.
/// </summary>
internal sealed class MonthEnd(SeededRandom random, GeneralLedger ledger, AccountBalances balances, ChartOfAccounts chart, Numbers numbers)
{
    public void Write()
    {
        foreach (var end in Calendar.MonthEnds())
        {
            foreach (var company in Company.All) PaySalaries(company, end);
            CountHours(end);
        }

        foreach (var unit in BusinessUnit.Departments) WriteBudget(unit);
    }

    private void PaySalaries(Company company, DateTime date)
    {
        var lines = Departments.Of(company)
            .Select(d => new JournalLine(chart[d, AccountKind.Salaries], company.Currency.StoreDollars(random.Between(18_000, 60_000))))
            .ToList();
        lines.Add(new JournalLine(chart[company, AccountKind.Bank], -lines.Sum(l => l.Amount)));
        ledger.Post(new Journal(company, "JE", numbers.Next("JE"), date, "G", "Salaries"), [.. lines]);
    }

    /// <summary>Units have two decimals, as the plants' dollars do.</summary>
    private void CountHours(DateTime date)
    {
        var lines = BusinessUnit.Plants
            .Select(p => new JournalLine(chart[p, AccountKind.Hours], random.Between(1200_00, 1900_00)) { Ledger = "AU" });
        ledger.Post(new Journal(Company.Works, "JE", numbers.Next("JE"), date, "G", "Production hours"), [.. lines]);
    }

    private void WriteBudget(BusinessUnit unit)
    {
        foreach (var kind in AccountKind.Bought.Append(AccountKind.Salaries))
        {
            for (var year = Calendar.FirstYear; year <= Calendar.LastYear; year++)
                balances.Budget(chart[unit, kind], year, unit.Company.Currency.StoreDollars(random.Between(10, 400) * 1000));
        }
    }
}
