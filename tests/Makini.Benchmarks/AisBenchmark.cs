using Makini.Jde;
using Makini.Jde.Rows;

namespace Makini.Benchmarks;

/// <summary>
/// Rows of an AIS server's data service, in both forms that they have: a page in memory, and Invoke-JdeQuery over HTTP, each against the
/// tokens of the same bytes.
/// </summary>
internal static class AisBenchmark
{
    private const int Rows = 1000;
    private const int HttpRows = 40_000;
    private const int PageRows = 2_000;

    public static void Run()
    {
        foreach (var asLists in new[] { false, true }) RaceCmdlet(asLists);
        RaceDecoder();
    }

    private static void RaceCmdlet(bool asLists)
    {
        using var server = new AisServer(HttpRows, asLists);
        using var engine = new ModuleEngine(server.Url);
        using var client = new HttpClient { BaseAddress = server.Url };
        const string Request = """{"path":"dataservice","body":{"maxPageSize":"2000"}}""";
        var query = $"Invoke-JdeQuery F4211 -Route Ais -Property {string.Join(',', SalesPage.Aliases)}";
        var count = engine.Run($"{query} | ForEach-Object {{ $n++ }}; $n")[0].BaseObject;
        if (count is not HttpRows) throw new InvalidOperationException($"{count} rows came.");
        Console.WriteLine($"Rows as {(asLists ? "lists" : "objects")}, over HTTP:");
        new Race(HttpRows) { WarmUp = 4, Rounds = 15 }
            .Add("HTTP, and the tokens read", () => PageReading.OverHttp(client, HttpRows, PageRows, PageReading.Tokens, Request))
            .Add("Invoke-JdeQuery > $null", () => engine.Run($"{query} > $null"))
            .Print("row");
    }

    private static void RaceDecoder()
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
