using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>F9210: what the dictionary says of each data item; a client learns the decimals of the site from it.</summary>
internal static class DataDictionary
{
    private const int Character = 1;
    private const int Numeric = 9;
    private const int Date = 11;

    public static void Write(Library library, JdeDictionary dictionary)
    {
        var items = library.Open("F9210");
        foreach (var item in dictionary.Items.OrderBy(i => i.Alias, StringComparer.Ordinal))
        {
            items.Add(
                Calendar.SetUp,
                ("DTAI", item.Alias),
                ("CLAS", item.IsQuantity ? "QTYINV" : item.Money == JdeMoney.None ? null : "CURRENCY"),
                ("OWTP", item.Type switch { JdeItemType.Text => Character, JdeItemType.Date => Date, _ => Numeric }),
                ("OWDI", item.FriendlyName ?? item.Alias),
                ("DTAS", Size(item)),
                ("CDEC", item.Decimals));
        }
    }

    private static int Size(JdeDataItem item) => item.Type switch
    {
        JdeItemType.Text => item.Length,
        JdeItemType.Number => item.Digits,
        _ => 6,
    };
}
