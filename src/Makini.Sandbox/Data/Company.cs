namespace Makini.Sandbox.Data;

/// <summary>F0010: the companies, each with its currency.</summary>
internal sealed record Company(string Code, string Name, Currency Currency, int Address)
{
    public static readonly Company Works = new("00001", "Halvorsen Pump Works Inc.", Currency.Usd, 1);
    public static readonly Company Europe = new("00020", "Halvorsen Europa GmbH", Currency.Eur, 20);
    public static readonly Company Japan = new("00200", "Halvorsen Japan K.K.", Currency.Jpy, 200);
    public static readonly Company Gulf = new("00300", "Halvorsen Gulf W.L.L.", Currency.Bhd, 300);

    public static readonly Company[] All = [Works, Europe, Japan, Gulf];

    public static void Write(Library library)
    {
        var companies = library.Open("F0010");
        foreach (var company in All)
        {
            companies.Add(
                Calendar.SetUp,
                ("CO", company.Code),
                ("NAME", company.Name),
                ("ALTC", company.Name),
                ("DFYJ", Calendar.Day(Calendar.LastYear, 1, 1)),
                ("PNC", Calendar.Today.Month),
                ("ARPN", Calendar.Today.Month),
                ("APPN", Calendar.Today.Month),
                ("DTPN", "R"),
                ("CRCD", company.Currency.Code),
                ("CRYC", "Y"),
                ("AN8", company.Address));
        }
    }
}
