using System.Text.Json;

namespace Makini.Benchmarks;

/// <summary>Invoke-JdeQuery over HTTP to Out-Null, against reading the tokens of the same pages, and against ConvertFrom-Json's route.</summary>
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
        var query = $"Invoke-JdeQuery F4211 -Property {string.Join(',', SalesPage.Aliases)} | Out-Null";
        new Race(Rows) { WarmUp = 5, Rounds = 21 }
            .Add("tokens of the pages, in memory", () => ReadTokens(page))
            .Add("Invoke-JdeQuery over HTTP | Out-Null", () => engine.Run(query))
            .Add("HTTP and ConvertFrom-Json's route", () => ConvertOverHttp(client))
            .Print("row");
        Console.WriteLine($"{Rows:N0} rows a run, {SalesPage.Aliases.Length} columns, {page.Length / PageRows} bytes of JSON a row.");
    }

    private static void ReadTokens(byte[] page)
    {
        for (var read = 0; read < Rows; read += PageRows)
        {
            var reader = new Utf8JsonReader(page);
            while (reader.Read())
            {
            }
        }
    }

    // A request a page, as a script with Invoke-RestMethod sends them.
    private static void ConvertOverHttp(HttpClient client)
    {
        for (var read = 0; read < Rows; read += PageRows)
        {
            var sql = $$"""{"sql":"SELECT * FROM F4211 FETCH FIRST {{PageRows}} ROWS ONLY","parameters":[]}""";
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/passthrough") { Content = new StringContent(sql) };
            using var response = client.Send(request);
            using var body = new MemoryStream();
            response.Content.ReadAsStream().CopyTo(body);
            OtherRoutes.ConvertFromJson(body.ToArray());
        }
    }
}
