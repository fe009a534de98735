using Makini.Jde;

namespace Makini.Sandbox.Data;

/// <summary>F9210, F9201 and F9202: what the dictionary says of each data item; a client learns the decimals of the site from them.</summary>
internal static class DataDictionary
{
    private const int Character = 1;
    private const int Numeric = 9;
    private const int Date = 11;
    private const int LongestText = 40;

    public static void Write(Library library, JdeDictionary dictionary)
    {
        var (items, specifications, texts) = (library.Open("F9210"), library.Open("F9201"), library.Open("F9202"));
        foreach (var item in dictionary.Items.OrderBy(i => i.Alias, StringComparer.Ordinal))
        {
            WriteSpecification(specifications, item);
            if (item.Description is { } text)
                texts.Add(Calendar.SetUp, ("DTAI", item.Alias), ("LNGP", ""), ("DSCR", text[..Math.Min(text.Length, LongestText)]));
            items.Add(
                Calendar.SetUp,
                ("DTAI", item.Alias),
                ("CLAS", Class(item)),
                ("OWTP", item.Type switch { JdeItemType.Text => Character, JdeItemType.Date => Date, _ => Numeric }),
                ("OWDI", item.FriendlyName ?? item.Alias),
                ("DTAS", Size(item)),
                ("CDEC", item.Decimals));
        }
    }

    private static void WriteSpecification(TableWriter specifications, JdeDataItem item)
    {
        var code = item.UserDefinedCode?.Split('/');
        specifications.Add(
            Calendar.SetUp,
            ("DTAI", item.Alias),
            ("CLAS", Class(item)),
            ("DTAT", item.Type == JdeItemType.Text ? "A" : "P"),
            ("DTAS", Size(item)),
            ("LR", item.Justification == JdeJustification.Right ? "R" : "L"),
            ("CDEC", item.Decimals),
            ("ERUL", code is null ? null : "UDC"),
            ("ERO1", code?[0]),
            ("ERO2", code?[1]));
    }

    private static string? Class(JdeDataItem item) => item.IsQuantity ? "QTYINV" : item.Money == JdeMoney.None ? null : "CURRENCY";

    private static int Size(JdeDataItem item) => item.Type switch
    {
        JdeItemType.Text => item.Length,
        JdeItemType.Number => item.Digits,
        _ => 6,
    };
}
