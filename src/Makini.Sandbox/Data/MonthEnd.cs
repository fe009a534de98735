namespace Makini.Sandbox.Data;

/// <summary>What comes every month: salaries in each department, hours worked in each plant (units, ledger AU); and the budget of each year.</summary>
internal static class MonthEnd
{
    public static void Write(SeededRandom random, GeneralLedger ledger, AccountBalances balances, ChartOfAccounts chart, Numbers numbers)
    {
        foreach (var end in Calendar.MonthEnds())
        {
            foreach (var company in Company.All) PaySalaries(random, ledger, chart, new Journal(company, "JE", numbers.Next("JE"), end, "G", "Salaries"));
            var hours = new Journal(Company.Works, "JE", numbers.Next("JE"), end, "G", "Production hours");
            ledger.Post(hours, [.. BusinessUnit.Plants.Select(p => new JournalLine(chart[p, AccountKind.Hours], random.Between(1200_00, 1900_00)) { Ledger = "AU" })]);
        }

        foreach (var unit in BusinessUnit.Departments)
        {
            foreach (var kind in AccountKind.Bought.Append(AccountKind.Salaries))
            {
                for (var year = Calendar.FirstYear; year <= Calendar.LastYear; year++)
                    balances.Budget(chart[unit, kind], year, unit.Company.Currency.StoreDollars(random.Between(10, 400) * 1000));
            }
        }
    }

    private static void PaySalaries(SeededRandom random, GeneralLedger ledger, ChartOfAccounts chart, Journal journal)
    {
        var lines = Departments.Of(journal.Company)
            .Select(unit => new JournalLine(chart[unit, AccountKind.Salaries], journal.Company.Currency.StoreDollars(random.Between(18_000, 60_000))))
            .ToList();
        ledger.Post(journal, [.. lines, new JournalLine(chart[journal.Company, AccountKind.Bank], -lines.Sum(l => l.Amount))]);
    }
}
