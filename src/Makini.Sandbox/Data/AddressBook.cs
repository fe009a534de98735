namespace Makini.Sandbox.Data;

/// <summary>F0101 and F0116: companies, customers, suppliers and employees with their addresses; F0401: how suppliers are paid.</summary>
internal sealed class AddressBook
{
    private const int FirstCustomer = 4001;
    private const int FirstSupplier = 5001;
    private const int FirstEmployee = 6001;

    private static readonly string[] Industries = ["CHEM", "FOOD", "MARI", "MINE", "PAPR", "PWR", "WATR"];

    private readonly TableWriter _addressBook;
    private readonly TableWriter _addresses;
    private readonly SeededRandom _random;

    private AddressBook(Library library, SeededRandom random)
    {
        _addressBook = library.Open("F0101");
        _addresses = library.Open("F0116");
        _random = random;
    }

    public IReadOnlyList<Party> Customers { get; private set; } = [];

    public IReadOnlyList<Party> Suppliers { get; private set; } = [];

    public IReadOnlyList<Party> Employees { get; private set; } = [];

    public static AddressBook Write(Library library, SeededRandom random, Volume volume)
    {
        var book = new AddressBook(library, random);
        foreach (var company in Company.All)
            book.Add(new Party(company.Address, company.Name, Array.Find(Country.All, c => c.Company == company)!, "O"));
        book.Customers = book.AddMany(volume.Masters(140), FirstCustomer, "C", PartyNames.Customer);
        book.Suppliers = book.AddMany(volume.Masters(100), FirstSupplier, "V", PartyNames.Supplier);
        book.Employees = book.AddMany(volume.Masters(60), FirstEmployee, "E", PartyNames.Employee);
        foreach (var supplier in book.Suppliers) WriteSupplier(library, supplier);
        return book;
    }

    private List<Party> AddMany(int count, int first, string searchType, Func<SeededRandom, int, Country, string> name)
    {
        var parties = new List<Party>(count);
        for (var i = 0; i < count; i++)
        {
            // Half of them are at home; the first ones go round, so that no company is left without partners.
            var country = i < Country.All.Length || !_random.Chance(50) ? Country.All[i % Country.All.Length] : Country.All[0];
            var party = new Party(first + i, name(_random, i, country), country, searchType);
            parties.Add(party);
            Add(party);
        }

        return parties;
    }

    private void Add(Party party)
    {
        var changed = _random.Day(Calendar.SetUp, Calendar.Today);
        _addressBook.Add(
            changed,
            ("AN8", party.Number),
            ("ALKY", $"{party.SearchType}{party.Number}"),
            ("TAX", party.SearchType is "C" or "V" ? $"{party.Country.Code}{_random.Between(10000000, 99999999)}" : null),
            ("ALPH", party.Name),
            ("DC", JdeText.Compress(party.Name)),
            ("MCU", party.Company.Code.TrimStart('0')),
            ("SIC", party.SearchType is "C" ? _random.Pick(Industries) : null),
            ("LNGP", party.Country.Language),
            ("AT1", party.SearchType),
            ("ATP", Flag(party, "V")),
            ("ATR", Flag(party, "C")),
            ("ATE", Flag(party, "E")),
            ("AC01", party.Country.Region),
            ("EFTB", Calendar.SetUp),
            ("AN81", party.Number),
            ("URRF", _random.Chance(10) ? $"CRM{_random.Between(1000, 9999)}" : null),
            ("UPMJ", Oddities.DateOf(Oddities.Addresses, party.Number, changed)));
        if (_random.Chance(10)) AddAddress(party, Calendar.SetUp.AddYears(-4));
        AddAddress(party, Calendar.SetUp);
    }

    private void AddAddress(Party party, DateTime effective)
    {
        var city = _random.Pick(party.Country.Cities);
        _addresses.Add(
            effective,
            ("AN8", party.Number),
            ("EFTB", effective),
            ("ADD1", $"{_random.Between(1, 480)} {_random.Pick(party.Country.Streets)}"),
            ("ADD2", _random.Chance(15) ? $"Gate {_random.Between(1, 9)}" : null),
            ("ADDZ", city.PostalCode),
            ("CTY1", city.Name),
            ("ADDS", city.State),
            ("CTR", party.Country.Code));
    }

    private static void WriteSupplier(Library library, Party supplier) => library.Open("F0401").Add(
        Calendar.SetUp,
        ("AN8", supplier.Number),
        ("TRAP", PaymentTerms.Of(supplier).Code),
        ("PYIN", supplier.Number % 3 == 0 ? "C" : "T"),
        ("SNTO", supplier.Number),
        ("CRRP", supplier.Currency.Code),
        ("CRCA", supplier.Currency.Code),
        ("FRTH", "EXW"));

    private static string Flag(Party party, string searchType) => party.SearchType == searchType ? "Y" : "N";
}
