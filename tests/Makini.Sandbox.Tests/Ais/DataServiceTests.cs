using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Makini.Sandbox.Tests.Server;

namespace Makini.Sandbox.Tests.Ais;

public sealed class DataServiceTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Shows_rows_as_EnterpriseOne_does()
    {
        var answer = await AskAsync(Request("F0101", ("returnControlIDs", "F0101.AN8|F0101.MCU|F0101.UPMJ"), ("maxPageSize", "2")));
        var form = answer.GetProperty("fs_DATABROWSE_F0101");
        var grid = form.GetProperty("data").GetProperty("gridData");
        var row = grid.GetProperty("rowset")[0];

        Assert.Equal(["F0101_AN8", "F0101_MCU", "F0101_UPMJ"], row.EnumerateObject().Select(p => p.Name));
        Assert.Equal(JsonValueKind.Number, row.GetProperty("F0101_AN8").ValueKind);
        Assert.Equal(12, row.GetProperty("F0101_MCU").GetString()!.Length);
        Assert.Matches("^20[0-9]{6}$", row.GetProperty("F0101_UPMJ").GetString());
        Assert.Equal(2, grid.GetProperty("summary").GetProperty("records").GetInt32());
        Assert.True(grid.GetProperty("summary").GetProperty("moreRecords").GetBoolean());
        Assert.Equal(0, form.GetProperty("errors").GetArrayLength());
        Assert.False(answer.TryGetProperty("links", out _));
    }

    [Fact]
    public async Task Gives_a_hundred_rows_where_nobody_says_how_many() =>
        Assert.Equal(100, Rows(await AskAsync(Request("F0101"))).GetArrayLength());

    [Theory]
    [InlineData("EQUAL", "20", "ABAN8 = 20")]
    [InlineData("NOT_EQUAL", "20", "ABAN8 <> 20")]
    [InlineData("LESS", "20", "ABAN8 < 20")]
    [InlineData("LESS_EQUAL", "20", "ABAN8 <= 20")]
    [InlineData("GREATER", "4200", "ABAN8 > 4200")]
    [InlineData("GREATER_EQUAL", "4200", "ABAN8 >= 4200")]
    [InlineData("LIST", "1,20", "ABAN8 IN (1, 20)")]
    [InlineData("BETWEEN", "20,4010", "ABAN8 BETWEEN 20 AND 4010")]
    [InlineData("STR_NOT_BLANK", "", "ABAN8 <> 0")]
    [InlineData("STR_BLANK", "", "ABAN8 = 0")]
    public async Task Compares_numbers(string op, string values, string sql) => await CheckAsync("F0101", "AN8", op, values, sql);

    [Theory]
    [InlineData("STR_START_WITH", "Hal", "ABALPH LIKE 'Hal%'")]
    [InlineData("STR_START_WITH", "hal", "1 = 0")]
    [InlineData("STR_END_WITH", "Inc.", "TRIM(ABALPH) LIKE '%Inc.'")]
    [InlineData("STR_CONTAIN", "or", "ABALPH LIKE '%or%'")]
    [InlineData("STR_CONTAIN", "H%n", "1 = 0")]
    [InlineData("EQUAL", "' OR 1=1 --", "1 = 0")]
    [InlineData("STR_NOT_BLANK", "", "ABALPH <> ''")]
    public async Task Compares_text(string op, string values, string sql) => await CheckAsync("F0101", "ALPH", op, values, sql);

    [Theory]
    [InlineData("GREATER", "1000.5", "RPCO IN ('00001', '00020') AND RPAG > 100050 OR RPCO = '00200' AND RPAG > 1000.5 OR RPCO = '00300' AND RPAG > 1000500")]
    public async Task Compares_amounts_in_their_currency(string op, string values, string sql) => await CheckAsync("F0411", "AG", op, values, sql);

    [Fact]
    public async Task Shows_amounts_in_their_currency()
    {
        var stored = (await fixture.QueryAsync("SELECT RPAG FROM F0411 WHERE RPCO = '00200' ORDER BY RPDOC, RPDCT, RPKCO, RPSFX FETCH FIRST 1 ROW ONLY"))[0].GetProperty("RPAG");
        var shown = Rows(await AskAsync(Request("F0411", ("returnControlIDs", "F0411.AG"), ("query", Query("F0411.CO", "EQUAL", "00200")))))[0];

        Assert.Equal(stored.GetDecimal(), shown.GetProperty("F0411_AG").GetDecimal());
    }

    [Fact]
    public async Task Joins_queries_within_a_query()
    {
        var query = JsonSerializer.Deserialize<JsonElement>(
            """
            {"matchType":"MATCH_ALL","condition":[{"controlId":"F0101.AN8","operator":"GREATER","value":[{"content":"10"}]}],
             "complexQuery":[{"andOr":"AND","query":{"matchType":"MATCH_ANY","condition":[
                {"controlId":"F0101.AT1","operator":"EQUAL","value":[{"content":"C","specialValueId":"LITERAL"}]},
                {"controlId":"F0101.AN8","operator":"EQUAL","value":[{"content":"20"}]}]}},
              {"andOr":"OR","query":{"condition":[{"controlId":"F0101.AN8","operator":"EQUAL","value":[{"content":"1"}]}]}}]}
            """);

        Assert.Equal(await CountSqlAsync("F0101", "ABAN8 > 10 AND (ABAT1 = 'C' OR ABAN8 = 20) OR ABAN8 = 1"), await CountAsync("F0101", query));
    }

    [Fact]
    public async Task Orders_the_rows()
    {
        var order = new { orderBy = new[] { new { column = "F0101.ALPH", direction = "DESC" } } };
        var expected = await fixture.QueryAsync("SELECT ABAN8 FROM F0101 ORDER BY ABALPH DESC, ABAN8 FETCH FIRST 10 ROWS ONLY");
        var rows = Rows(await AskAsync(Request("F0101", ("maxPageSize", 10), ("aggregation", order))));

        Assert.Equal(expected.EnumerateArray().Select(r => r.GetProperty("ABAN8").GetInt32()), rows.EnumerateArray().Select(r => r.GetProperty("F0101_AN8").GetInt32()));
    }

    [Fact]
    public async Task Leads_from_page_to_page()
    {
        var addresses = new List<int>();
        var answer = await AskAsync(Request("F0101", ("maxPageSize", "70"), ("enableNextPageProcessing", true), ("returnControlIDs", "F0101.AN8")));
        while (true)
        {
            addresses.AddRange(Rows(answer).EnumerateArray().Select(r => r.GetProperty("F0101_AN8").GetInt32()));
            if (!answer.TryGetProperty("links", out var links)) break;
            var next = new Uri(links[0].GetProperty("href").GetString()!);
            var query = next.Query.TrimStart('?').Split('&').ToDictionary(p => p.Split('=')[0], p => p.Split('=')[1]);
            answer = await AnswerAsync(await fixture.Client.PostAsJsonAsync("api/passthrough", new { method = "get", path = "v2/dataservice/next", query }));
        }

        Assert.Equal(await CountSqlAsync("F0101", "1 = 1"), addresses.Distinct().Count());
        Assert.Equal(addresses.Order(), addresses);
    }

    [Fact]
    public async Task Behaves_as_its_options_say()
    {
        await using var sandbox = MakiniSandbox.Start(new SandboxOptions { Ais = new() { RowsAsLists = true, HasNextPages = false, PageLimit = 3 } });
        using var client = SandboxFixture.Connect(sandbox);
        var request = Request("F0101", ("maxPageSize", "No Max"), ("enableNextPageProcessing", true), ("returnControlIDs", "F0101.AN8|F0101.UPMJ"));
        using var response = await client.PostAsJsonAsync("api/passthrough", new { method = "post", path = "dataservice", body = request });
        var answer = await AnswerAsync(response);
        var grid = answer.GetProperty("fs_DATABROWSE_F0101").GetProperty("data").GetProperty("gridData");

        Assert.Equal(["F0101_AN8", "F0101_UPMJ"], grid.GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(3, grid.GetProperty("rowset").GetArrayLength());
        Assert.Equal((JsonValueKind.String, JsonValueKind.Number), (grid.GetProperty("rowset")[0][0].ValueKind, grid.GetProperty("rowset")[0][1].ValueKind));
        Assert.True(grid.GetProperty("summary").GetProperty("moreRecords").GetBoolean());
        Assert.False(answer.TryGetProperty("links", out _));
    }

    [Fact]
    public async Task Computes_groups()
    {
        var aggregation = new
        {
            groupBy = new[] { new { column = "F0101.AT1" } },
            aggregations = new[] { new { aggregation = "COUNT", column = "F0101.AN8" }, new { aggregation = "MAX", column = "F0101.AN8" } },
        };
        var expected = await fixture.QueryAsync("SELECT ABAT1, COUNT(*) AS N, MAX(ABAN8) AS M FROM F0101 GROUP BY ABAT1 ORDER BY ABAT1");
        var answer = await AskAsync(Request("F0101", ("dataServiceType", "AGGREGATION"), ("aggregation", aggregation)));
        var output = answer.GetProperty("ds_F0101").GetProperty("output").EnumerateArray()
            .Select(g => $"{g.GetProperty("groupBy").GetProperty("F0101.AT1").GetString()} {g.GetProperty("F0101.AN8_COUNT")} {g.GetProperty("F0101.AN8_MAX").GetDecimal():0}");

        Assert.Equal(
            expected.EnumerateArray().Select(r => $"{r.GetProperty("ABAT1").GetString()} {r.GetProperty("N")} {r.GetProperty("M")}").Order(StringComparer.Ordinal),
            output.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("F0101.NOPE", "EQUAL", "1", "018A")]
    [InlineData("F0101.AN8", "EQUAL", "many", "0003")]
    [InlineData("F0101.UPMJ", "EQUAL", "10/08/2026", "0025")]
    [InlineData("F0101.AN8", "NEAR", "1", "040G")]
    [InlineData("F0101.AN8", "EQUAL", "", "040G")]
    public async Task Finds_fault_within_an_answer_of_status_200(string control, string op, string values, string code)
    {
        var form = (await AskAsync(Request("F0101", ("query", Query(control, op, values))))).GetProperty("fs_DATABROWSE_F0101");

        Assert.Equal(code, form.GetProperty("errors")[0].GetProperty("CODE").GetString());
        Assert.NotEmpty(form.GetProperty("errors")[0].GetProperty("TITLE").GetString()!);
    }

    [Theory]
    [InlineData("targetName", "F9999X")]
    [InlineData("targetName", "sqlite_master")]
    [InlineData("targetType", "view")]
    [InlineData("dataServiceType", "DELETE")]
    [InlineData("maxPageSize", "many")]
    [InlineData("maxPageSize", "0")]
    public async Task Answers_400_to_what_is_no_request(string name, string value)
    {
        var request = Request("F0101");
        request[name] = value;
        using var response = await PostAsync("dataservice", request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("formservice", HttpStatusCode.NotFound)]
    [InlineData("dataservice/next", HttpStatusCode.BadRequest)]
    public async Task Has_no_other_service(string path, HttpStatusCode status)
    {
        using var response = await PostAsync(path, Request("F0101"));

        Assert.Equal(status, response.StatusCode);
    }

    private static JsonElement Rows(JsonElement answer) =>
        answer.EnumerateObject().First().Value.GetProperty("data").GetProperty("gridData").GetProperty("rowset");

    private static Dictionary<string, object> Request(string table, params (string Name, object Value)[] members)
    {
        var request = new Dictionary<string, object> { ["targetName"] = table, ["targetType"] = "table", ["dataServiceType"] = "BROWSE" };
        foreach (var (name, value) in members) request[name] = value;
        return request;
    }

    private static object Query(string control, string op, string values) => new
    {
        condition = new[]
        {
            new
            {
                controlId = control,
                @operator = op,
                value = values.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(v => new { content = v, specialValueId = "LITERAL" }),
            },
        },
    };

    private static async Task<JsonElement> AnswerAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body) =>
        fixture.Client.PostAsJsonAsync("api/passthrough", new { method = "post", path, body });

    private async Task<JsonElement> AskAsync(object body)
    {
        using var response = await PostAsync("dataservice", body);
        return await AnswerAsync(response);
    }

    private async Task<int> CountAsync(string table, object query)
    {
        var answer = await AskAsync(Request(table, ("dataServiceType", "COUNT"), ("query", query)));
        return answer.GetProperty("ds_" + table).GetProperty("count").GetInt32();
    }

    private async Task<int> CountSqlAsync(string table, string condition) =>
        (await fixture.QueryAsync($"SELECT COUNT(*) AS N FROM {table} WHERE {condition}"))[0].GetProperty("N").GetInt32();

    private async Task CheckAsync(string table, string alias, string op, string values, string sql) =>
        Assert.Equal(await CountSqlAsync(table, sql), await CountAsync(table, Query($"{table}.{alias}", op, values)));
}
