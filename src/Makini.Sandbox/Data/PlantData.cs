namespace Makini.Sandbox.Data;

/// <summary>A data library: everything of one environment, in the order in which one thing needs another.</summary>
internal static class PlantData
{
    public static void Write(Library library, SeededRandom random, Volume volume)
    {
        var numbers = new Numbers();
        var balances = new AccountBalances();

        Company.Write(library);
        BusinessUnit.Write(library);
        PaymentTerms.Write(library);
        var addressBook = AddressBook.Write(library, random.Fork("address book"), volume);
        var chart = ChartOfAccounts.Write(library);
        var ledger = new GeneralLedger(library, balances);
        OpenBanks(balances, chart);
        new MonthEnd(random.Fork("month end"), ledger, balances, chart, numbers).Write();

        var items = Items.Write(library, random.Fork("items"), addressBook, volume);
        Engineering.Write(library, items);
        var stock = Stock.Open(library, random.Fork("stock"), items, ledger, balances, chart, numbers);

        var payables = new Payables(library, random.Fork("payables"), ledger, chart, numbers);
        var receivables = new Receivables(library, random.Fork("receivables"), ledger, chart, numbers);
        payables.WriteExpenses(addressBook, volume.Transactions(160));
        new Purchasing(library, random.Fork("purchasing"), items, stock, ledger, payables, chart, numbers)
            .Write(addressBook, volume.Transactions(140));
        var sales = new Sales(library, random.Fork("sales"), items, stock, receivables, chart, numbers);
        sales.Write(addressBook, volume.Transactions(240));
        sales.WriteServices(addressBook, volume.Transactions(60));

        var workOrders = new WorkOrders(library);
        new Production(library, random.Fork("production"), items, workOrders, stock, ledger, chart, numbers).Write(volume.Transactions(90));
        var assets = Assets.Write(library, random.Fork("assets"), ledger, balances, chart, numbers, volume);
        new Maintenance(library, random.Fork("maintenance"), workOrders, numbers).Write(assets, volume.Transactions(40));

        payables.Complete();
        stock.Complete();
        ledger.Complete();
        balances.Complete(library, chart);
    }

    private static void OpenBanks(AccountBalances balances, ChartOfAccounts chart)
    {
        foreach (var company in Company.All) balances.Open(chart[company, AccountKind.Bank], company.Currency.StoreDollars(2_500_000));
    }
}
