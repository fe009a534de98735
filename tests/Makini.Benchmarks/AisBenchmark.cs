using Makini.Jde;
using Makini.Jde.Rows;

namespace Makini.Benchmarks;

/// <summary>A page of an AIS server's data service in memory to objects, in both forms that its rows have, against the tokens of the same page.</summary>
internal static class AisBenchmark
{
    private const int Rows = 1000;

    public static void Run()
    {
        var shape = new RowShape("F4211", [.. SalesPage.Aliases.Select(alias => new RowColumn(AisPage.Name(alias), alias, JdeDictionary.BuiltIn.FindItem(alias)))])
        {
            IsPresented = true,
        };
        foreach (var asLists in new[] { false, true })
        {
            var page = AisPage.Write(Rows, asLists);
            var decoder = new RowDecoder(shape, new RowSource("benchmark", shape.Table, Library: null), new SalesPage.Currencies());
            if (decoder.Decode(page).Rows.Count != Rows) throw new InvalidOperationException("Rows are missing.");
            new Race(Rows)
                .Add("tokens of Utf8JsonReader", () => PageReading.Tokens(page))
                .Add("emitted rows", () => decoder.Decode(page))
                .Print("row");
            Console.WriteLine($"Rows as {(asLists ? "lists" : "objects")}: {Rows} a page, {shape.Columns.Count} columns, {page.Length / Rows} bytes of JSON a row.");
        }
    }
}
