namespace Makini.Sandbox.Data;

/// <summary>F0901: the accounts of all business units.</summary>
internal sealed class ChartOfAccounts
{
    private const int FirstId = 1001;

    private readonly Dictionary<(string Unit, string Object), Account> _accounts = [];
    private readonly Dictionary<string, BusinessUnit> _balanceSheets = BusinessUnit.BalanceSheets.ToDictionary(u => u.Company.Code);

    public IEnumerable<Account> All => _accounts.Values;

    public Account this[BusinessUnit unit, AccountKind kind] => _accounts[(unit.Code, kind.Object)];

    /// <summary>An account of the company's balance sheet.</summary>
    public Account this[Company company, AccountKind kind] => this[_balanceSheets[company.Code], kind];

    public static ChartOfAccounts Write(Library library)
    {
        var chart = new ChartOfAccounts();
        chart.Add(BusinessUnit.BalanceSheets, AccountKind.OfBalanceSheet);
        chart.Add(BusinessUnit.Departments, AccountKind.OfDepartment);
        chart.Add(BusinessUnit.Branches, AccountKind.OfBranch);
        foreach (var account in chart.All) Write(library, account);
        return chart;
    }

    private void Add(IEnumerable<BusinessUnit> units, AccountKind[] kinds)
    {
        foreach (var unit in units)
        {
            foreach (var kind in kinds) _accounts.Add((unit.Code, kind.Object), new Account(FirstId + _accounts.Count, unit, kind));
        }
    }

    private static void Write(Library library, Account account) => library.Open("F0901").Add(
        Calendar.SetUp,
        ("CO", account.Company.Code),
        ("AID", account.Id),
        ("MCU", account.Unit.Code),
        ("OBJ", account.Kind.Object),
        ("ANS", account.Number),
        ("DL01", account.Kind.Name),
        ("LDA", "6"),
        ("CRCD", account.Kind == AccountKind.Bank ? account.Company.Currency.Code : null),
        ("UM", account.Kind == AccountKind.Hours ? "HR" : null));
}
