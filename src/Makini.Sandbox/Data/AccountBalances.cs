namespace Makini.Sandbox.Data;

/// <summary>
/// F0902: the balances by account, ledger, year and period. They are sums of what was posted, carried forward at each year's end.
/// </summary>
internal sealed class AccountBalances
{
    private static readonly string[] Periods = [.. Enumerable.Range(1, 14).Select(p => $"AN{p:D2}")];

    private readonly Dictionary<int, (Account Account, long Amount)> _opening = [];
    private readonly Dictionary<(int Account, string Ledger, int Year, int WorkOrder), Balance> _balances = [];

    /// <summary>Adds to the balance with which the first year opens.</summary>
    public void Open(Account account, long amount) =>
        _opening[account.Id] = (account, amount + (_opening.TryGetValue(account.Id, out var sum) ? sum.Amount : 0));

    public void Add(JournalLine line, DateTime date) =>
        Get(line.Account, line.Ledger, date.Year, line.WorkOrder).Periods[date.Month - 1] += line.Amount;

    /// <summary>A year's budget, in twelve parts.</summary>
    public void Budget(Account account, int year, long amount)
    {
        var balance = Get(account, "BA", year, 0);
        balance.Budget = amount;
        for (var month = 0; month < 12; month++) balance.Periods[month] = amount / 12;
        balance.Periods[11] += amount % 12;
    }

    /// <summary>Carries forward and writes.</summary>
    public void Complete(Library library, ChartOfAccounts chart)
    {
        foreach (var company in Company.All)
        {
            var capital = chart[company, AccountKind.Capital];
            Open(capital, -_opening.Values.Where(o => o.Account.Company == company).Sum(o => o.Amount));
        }

        foreach (var (account, amount) in _opening.Values) Get(account, "AA", Calendar.FirstYear, 0).Forward = amount;
        for (var year = Calendar.FirstYear; year < Calendar.LastYear; year++) CarryForward(chart, year);
        var ordered = _balances
            .OrderBy(b => b.Key.Account)
            .ThenBy(b => b.Key.Ledger, StringComparer.Ordinal)
            .ThenBy(b => b.Key.Year)
            .ThenBy(b => b.Key.WorkOrder);
        foreach (var balance in ordered) Write(library, balance.Key, balance.Value);
    }

    private void CarryForward(ChartOfAccounts chart, int year)
    {
        var closed = _balances.Where(b => b.Key.Year == year && b.Key.Ledger == "AA").ToList();
        foreach (var (key, balance) in closed.Select(b => (b.Key, b.Value)))
        {
            var account = balance.Account;
            var (next, workOrder) = account.Kind.IsBalanceSheet
                ? (account, key.WorkOrder)
                : (chart[account.Company, AccountKind.RetainedEarnings], 0);
            Get(next, "AA", year + 1, workOrder).Forward += balance.Forward + balance.Periods.Sum();
        }
    }

    private Balance Get(Account account, string ledger, int year, int workOrder)
    {
        var key = (account.Id, ledger, year, workOrder);
        if (!_balances.TryGetValue(key, out var balance)) _balances[key] = balance = new Balance(account);
        return balance;
    }

    private static void Write(Library library, (int Account, string Ledger, int Year, int WorkOrder) key, Balance balance)
    {
        var account = balance.Account;
        library.Open("F0902").Add(
            Calendar.Today,
            [
                ("AID", account.Id),
                ("CTRY", key.Year / 100),
                ("FY", key.Year % 100),
                ("LT", key.Ledger),
                ("SBL", GeneralLedger.Subledger(key.WorkOrder)),
                ("SBLT", key.WorkOrder > 0 ? "W" : null),
                ("CO", account.Company.Code),
                ("MCU", account.Unit.Code),
                ("OBJ", account.Kind.Object),
                ("CRCD", account.Company.Currency.Code),
                ("APYC", balance.Forward),
                ("BORG", balance.Budget),
                .. Periods.Select((alias, i) => (alias, (object?)balance.Periods[i])),
            ]);
    }

    private sealed class Balance(Account account)
    {
        public Account Account { get; } = account;

        public long Forward { get; set; }

        public long Budget { get; set; }

        public long[] Periods { get; } = new long[14];
    }
}
