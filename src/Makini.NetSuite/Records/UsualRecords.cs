namespace Makini.NetSuite.Records;

/// <summary>
/// Records that every account has, and fields of them that queries name most: for completion before the catalogue was asked,
/// and for the types of what it does not list. A field that an account lacks does no harm here.
/// </summary>
internal static class UsualRecords
{
    private const string Party = "id entityid email phone subsidiary currency terms datecreated lastmodifieddate isinactive comments";
    private const string Name = "id name fullname parent subsidiary isinactive externalid";

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "amount", "averagecost", "balance", "balancesearch", "baseprice", "cost", "credit", "creditlimit", "debit", "exchangerate", "foreignamount", "foreigntotal",
        "linesequencenumber", "netamount", "overduebalancesearch", "quantity", "rate",
    };

    private static readonly HashSet<string> Flags = new(StringComparer.Ordinal) { "closed", "mainline", "posting", "taxline", "voided" };

    private static readonly Dictionary<string, IReadOnlyList<NetSuiteField>> All = new(StringComparer.OrdinalIgnoreCase)
    {
        ["account"] = Read("id acctnumber fullname accountsearchdisplayname accttype parent currency balance isinactive issummary"),
        ["accountingperiod"] = Read("id periodname startdate enddate parent closed isyear isquarter isadjust isposting"),
        ["classification"] = Read(Name),
        ["contact"] = Read("id entityid firstname lastname title email phone company datecreated lastmodifieddate isinactive"),
        ["currency"] = Read("id name symbol exchangerate isbasecurrency isinactive"),
        ["customer"] = Read(Party + " companyname firstname lastname isperson category salesrep creditlimit balancesearch overduebalancesearch"),
        ["department"] = Read(Name),
        ["employee"] = Read("id entityid firstname lastname title email phone department supervisor hiredate subsidiary isinactive"),
        ["item"] = Read("id itemid displayname itemtype description parent cost averagecost baseprice createddate lastmodifieddate isinactive"),
        ["location"] = Read(Name),
        ["subsidiary"] = Read("id name fullname parent currency country legalname iselimination isinactive"),
        ["transaction"] = Read("id tranid type trandate duedate closedate createddate lastmodifieddate entity subsidiary currency exchangerate status foreigntotal memo posting postingperiod voided otherrefnum recordtype terms employee"),
        ["transactionaccountingline"] = Read("transaction transactionline accountingbook account amount debit credit posting"),
        ["transactionline"] = Read("id transaction linesequencenumber item quantity rate foreignamount netamount memo mainline taxline department class location subsidiary entity uniquekey"),
        ["vendor"] = Read(Party + " companyname firstname lastname isperson category accountnumber balance creditlimit"),
    };

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>The fields of one; none where nobody knows it.</summary>
    public static IReadOnlyList<NetSuiteField> Fields(string record) => All.TryGetValue(record, out var fields) ? fields : [];

    private static IReadOnlyList<NetSuiteField> Read(string names) => [.. names.Split(' ').Select(name => new NetSuiteField(name, Title: null, TypeOf(name)))];

    private static string TypeOf(string name)
    {
        if (name.StartsWith("date", StringComparison.Ordinal) || name.EndsWith("date", StringComparison.Ordinal)) return "date";
        if (Numbers.Contains(name)) return "number";
        return Flags.Contains(name) || name.StartsWith("is", StringComparison.Ordinal) ? "boolean" : "string";
    }
}
