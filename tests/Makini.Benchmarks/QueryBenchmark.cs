namespace Makini.Benchmarks;

/// <summary>
/// Invoke-JdeQuery over HTTP against reading the tokens of the same pages, and against ConvertFrom-Json's route. What
/// bounds it stands beside it: the transport alone, and the engine alone, which hands ready rows to Out-Null.
/// </summary>
internal static class QueryBenchmark
{
    private const int Rows = 40_000;
    private const int PageRows = 2_000;

    public static void Run()
    {
        using var server = new PageServer(Rows);
        using var engine = new ModuleEngine(server.Url);
        using var client = new HttpClient { BaseAddress = server.Url };
        var page = SalesPage.Write(PageRows);
        var query = $"Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)}";
        var rows = engine.Run(query).Select(row => row.BaseObject).ToArray();
        new Race(Rows) { WarmUp = 8, Rounds = 31 }
            .Add("tokens of the pages, in memory", () => ReadTokensInMemory(page))
            .Add("Invoke-JdeQuery > $null", () => engine.Run($"{query} > $null"))
            .Add("Invoke-JdeQuery | Out-Null", () => engine.Run($"{query} | Out-Null"))
            .Add("HTTP and ConvertFrom-Json's route", () => PageReading.OverHttp(client, Rows, PageRows, body => OtherRoutes.ConvertFromJson(body.ToArray())))
            .Add("bound: HTTP, nothing read", () => PageReading.OverHttp(client, Rows, PageRows, static _ => { }))
            .Add("bound: HTTP, and the tokens read", () => PageReading.OverHttp(client, Rows, PageRows, PageReading.Tokens))
            .Add("bound: ready rows | Out-Null", () => engine.Run("& { $args[0] } $args[0] | Out-Null", (object)rows))
            .Print("row");
        Console.WriteLine($"{Rows:N0} rows a run, {SalesPage.Aliases.Length} columns, {page.Length / PageRows} bytes of JSON a row.");
    }

    private static void ReadTokensInMemory(byte[] page)
    {
        for (var read = 0; read < Rows; read += PageRows) PageReading.Tokens(page);
    }
}
