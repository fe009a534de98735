namespace Makini.Sandbox.NetSuite;

/// <summary>A kind of record.</summary>
/// <param name="Name">Its name as SuiteQL has it.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record SuiteTable(string Name, IReadOnlyList<SuiteField> Fields)
{
    private static readonly SuiteField Id = new("id", "Internal ID", SuiteType.Id);

    /// <summary>All kinds, those first that others name.</summary>
    public static IReadOnlyList<SuiteTable> All { get; } =
    [
        new("currency", [Id, Text("name", "Name"), Text("symbol", "ISO Code"), Number("exchangerate", "Exchange Rate"), Flag("isbasecurrency", "Base Currency")]),
        new("subsidiary", [Id, Text("name", "Name"), Link("parent", "Parent"), Link("currency", "Currency"), Text("country", "Country"), Flag("isinactive", "Inactive")]),
        new("customer", [.. Party("companyname"), Number("balance", "Balance"), Number("creditlimit", "Credit Limit")]),
        new("vendor", [.. Party("companyname"), Text("accountnumber", "Account")]),
        new("item", [Id, Text("itemid", "Item Name/Number"), Text("displayname", "Display Name"), Text("itemtype", "Type"), Number("cost", "Purchase Price"), Number("baseprice", "Base Price"), Date("createddate", "Date Created"), Flag("isinactive", "Inactive")]),
        new("transaction", [Id, Text("tranid", "Document Number"), Text("type", "Type"), Date("trandate", "Date"), Date("duedate", "Due Date"), Link("entity", "Entity"), Link("subsidiary", "Subsidiary"), Link("currency", "Currency"), Text("status", "Status"), Number("foreigntotal", "Amount (Foreign Currency)"), Text("memo", "Memo"), Flag("posting", "Posting")]),
        new("transactionline", [Id, Link("transaction", "Transaction"), Link("item", "Item"), Number("quantity", "Quantity"), Number("rate", "Item Rate"), Number("foreignamount", "Amount (Foreign Currency)"), Flag("mainline", "Main Line")]),
    ];

    private static IEnumerable<SuiteField> Party(string name) =>
        [Id, Text("entityid", "ID"), Text(name, "Company Name"), Text("email", "Email"), Text("phone", "Phone"), Link("subsidiary", "Primary Subsidiary"), Link("currency", "Primary Currency"), Date("datecreated", "Date Created"), Flag("isinactive", "Inactive")];

    private static SuiteField Text(string name, string title) => new(name, title, SuiteType.Text);

    private static SuiteField Link(string name, string title) => new(name, title, SuiteType.Id);

    private static SuiteField Number(string name, string title) => new(name, title, SuiteType.Number);

    private static SuiteField Date(string name, string title) => new(name, title, SuiteType.Date);

    private static SuiteField Flag(string name, string title) => new(name, title, SuiteType.Flag);
}
