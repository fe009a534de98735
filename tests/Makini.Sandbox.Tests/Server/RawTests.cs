using System.Net;
using System.Text.Json;

namespace Makini.Sandbox.Tests.Server;

public sealed class RawTests(SandboxFixture fixture) : IClassFixture<SandboxFixture>
{
    [Fact]
    public async Task Lists_the_tables()
    {
        var names = (await fixture.GetAsync("api/raw/tables")).GetProperty("data").EnumerateArray().Select(n => n.GetString()).ToList();
        Assert.Contains("F0101", names);
        Assert.Contains("F0005", names);
        Assert.Equal(names.Distinct().OrderBy(n => n, StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Gives_each_row_once_over_all_pages()
    {
        var expected = (await fixture.QueryAsync("SELECT COUNT(*) AS N FROM F0101"))[0].GetProperty("N").GetInt32();
        var (addresses, page, last) = (new List<int>(), 1, 1);
        while (page <= last)
        {
            var answer = await fixture.GetAsync($"api/raw/tables/F0101/data?page={page}");
            var (rows, meta) = (answer.GetProperty("data"), answer.GetProperty("meta"));
            Assert.Equal(page, meta.GetProperty("current_page").GetInt32());
            Assert.Equal(expected, meta.GetProperty("total").GetInt32());
            Assert.Equal(100, meta.GetProperty("per_page").GetInt32());
            Assert.Equal(page == 1, answer.GetProperty("links").GetProperty("prev").ValueKind == JsonValueKind.Null);
            addresses.AddRange(rows.EnumerateArray().Select(r => r.GetProperty("ABAN8").GetInt32()));
            Assert.Equal(addresses.Count, meta.GetProperty("to").GetInt32());
            last = meta.GetProperty("last_page").GetInt32();
            page++;
        }

        Assert.Equal(expected, addresses.Distinct().Count());
        Assert.Equal(expected, addresses.Count);
    }

    [Fact]
    public async Task Gives_values_as_stored()
    {
        var row = (await fixture.GetAsync("api/raw/tables/f0101/data")).GetProperty("data")[0];
        Assert.Equal(40, row.GetProperty("ABALPH").GetString()!.Length);
        Assert.Equal(12, row.GetProperty("ABMCU").GetString()!.Length);
        Assert.Equal(JsonValueKind.Number, row.GetProperty("ABUPMJ").ValueKind);
    }

    [Fact]
    public async Task Gives_no_rows_past_the_last_page()
    {
        var answer = await fixture.GetAsync("api/raw/tables/F0101/data?page=1000000");
        Assert.Equal(0, answer.GetProperty("data").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("meta").GetProperty("from").ValueKind);
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("links").GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("filter[ABAN8]={0}", "ABAN8 = {0}")]
    [InlineData("filter[ABAN8:gt]={0}", "ABAN8 > {0}")]
    [InlineData("filter[ABAN8:gteq]={0}", "ABAN8 >= {0}")]
    [InlineData("filter[ABAN8:lt]={0}", "ABAN8 < {0}")]
    [InlineData("filter[ABAN8:lted]={0}", "ABAN8 <= {0}")]
    [InlineData("filter%5BABALPH%3Acontains%5D=a", "UPPER(ABALPH) LIKE '%A%'")]
    [InlineData("filter[ABALPH:startsWith]=a", "UPPER(ABALPH) LIKE 'A%'")]
    [InlineData("filter[ABAN8:gt]={0}&filter[ABALPH:contains]=a", "ABAN8 > {0} AND UPPER(ABALPH) LIKE '%A%'")]
    [InlineData("filter[ABAN8]={0}&filter[ABALPH:startsWith]=a&filterMatch=any", "ABAN8 = {0} OR UPPER(ABALPH) LIKE 'A%'")]
    [InlineData("filter[ABALPH]=nobody+%26+nothing", "1 = 0")]
    public async Task Filters_by_brackets(string query, string condition)
    {
        var address = (await fixture.QueryAsync("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 OFFSET 5 ROWS FETCH FIRST 1 ROW ONLY"))[0].GetProperty("ABAN8").GetInt32();
        var expected = (await fixture.QueryAsync($"SELECT COUNT(*) AS N FROM F0101 WHERE {Fill(condition, address)}"))[0].GetProperty("N").GetInt32();
        var answer = await fixture.GetAsync($"api/raw/tables/F0101/data?{Fill(query, address)}");
        Assert.Equal(expected, answer.GetProperty("meta").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("sort[ABAN8]=0", "ABAN8")]
    [InlineData("sort[ABAN8]=1", "ABAN8 DESC")]
    [InlineData("sort[ABAT1]=1&sort[ABAN8]=0", "ABAT1 DESC, ABAN8")]
    public async Task Sorts(string query, string order)
    {
        var expected = (await fixture.QueryAsync($"SELECT ABAN8 FROM F0101 ORDER BY {order} FETCH FIRST 100 ROWS ONLY")).EnumerateArray();
        var rows = (await fixture.GetAsync($"api/raw/tables/F0101/data?{query}")).GetProperty("data").EnumerateArray();
        Assert.Equal(expected.Select(r => r.GetProperty("ABAN8").GetInt32()), rows.Select(r => r.GetProperty("ABAN8").GetInt32()));
    }

    [Fact]
    public async Task Keeps_the_filter_in_its_links()
    {
        var answer = await fixture.GetAsync("api/raw/tables/F0101/data?filter[ABAN8:gt]=0&page=1");
        var next = await fixture.GetAsync(answer.GetProperty("links").GetProperty("next").GetString()!);
        Assert.Equal(2, next.GetProperty("meta").GetProperty("current_page").GetInt32());
        Assert.Contains("filter", next.GetProperty("links").GetProperty("prev").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=two")]
    [InlineData("page=99999999999")]
    [InlineData("filter[NOPE]=1")]
    [InlineData("filter[AN8]=1")]
    [InlineData("filter[ABAN8:near]=1")]
    [InlineData("filter[ABAN8]=many")]
    [InlineData("filter[ABAN8] OR 1%3D1--]=1")]
    [InlineData("filterMatch=some")]
    [InlineData("sort[ABAN8]=up")]
    [InlineData("sort[ABAN8],(SELECT 1)]=0")]
    public async Task Answers_400_to_a_query_that_is_none(string query)
    {
        using var response = await fixture.Client.GetAsync($"api/raw/tables/F0101/data?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("F0101%3BDROP%20TABLE%20F0101")]
    [InlineData("sqlite_master")]
    [InlineData("F0101%5D%20UNION%20SELECT%20*%20FROM%20%5BF0005")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("MKDTA.F0101")]
    public async Task Answers_404_to_names_that_are_no_table(string table)
    {
        using var response = await fixture.Client.GetAsync($"api/raw/tables/{table}/data");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string Fill(string text, int address) => text.Replace("{0}", address.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
