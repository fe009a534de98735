using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class SqlPagingTests
{
    private static readonly JdeQuery Addresses10 = new() { Table = "F0101", Properties = ["AN8", "ALPH"], PageSize = 10 };

    [Fact]
    public async Task Pages_by_key_until_a_short_page()
    {
        var service = Answering(Addresses(1, 10), Addresses(11, 10), Addresses(21, 3));

        var rows = await service.ReadAsync(Addresses10);

        Assert.Equal(Enumerable.Range(1, 23).Cast<object?>(), rows.Values("AN8"));
        Assert.Equal(
            [
                "SELECT ABAN8, ABALPH FROM F0101 ORDER BY ABAN8 FETCH FIRST 10 ROWS ONLY",
                "SELECT ABAN8, ABALPH FROM F0101 WHERE ABAN8 > ? ORDER BY ABAN8 FETCH FIRST 10 ROWS ONLY",
                "SELECT ABAN8, ABALPH FROM F0101 WHERE ABAN8 > ? ORDER BY ABAN8 FETCH FIRST 10 ROWS ONLY",
            ],
            service.Requests.Select(r => r.Text));
        Assert.Equal([[], [10L], [20L]], service.Requests.Select(r => r.Parameters));
    }

    [Fact]
    public async Task Ends_with_an_empty_page_behind_a_full_one()
    {
        var service = Answering(Addresses(1, 10), Data());

        Assert.Equal(10, (await service.ReadAsync(Addresses10)).Count);
        Assert.Equal(2, service.Requests.Count);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(100)]
    [InlineData(250)]
    public async Task Asks_on_behind_a_round_number_of_rows_since_a_service_may_cap_its_answers(int cap)
    {
        var service = Answering(Addresses(1, cap), Addresses(cap + 1, cap), Addresses((2 * cap) + 1, 7));

        var rows = await service.ReadAsync(Addresses10 with { PageSize = 300 });

        Assert.Equal(Enumerable.Range(1, (2 * cap) + 7).Cast<object?>(), rows.Values("AN8"));
    }

    [Theory]
    [InlineData("ABAN8", "\"abc\"")]
    [InlineData("ABALPH", "\"Z\\ud83d\"")]
    public async Task Refuses_to_go_on_behind_a_value_that_is_not_as_it_is_stored(string column, string value)
    {
        var last = column == "ABAN8" ? $"{{\"ABAN8\":{value},\"ABALPH\":\"Z\"}}" : $"{{\"ABAN8\":10,\"ABALPH\":{value}}}";
        var service = new FakePassthrough(_ => Data([.. Enumerable.Range(1, 9).Select(i => $"{{\"ABAN8\":{i},\"ABALPH\":\"A{i}\"}}"), last]));

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(Addresses10 with { OrderBy = ["ALPH"] }));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task Gives_nothing_for_an_empty_file()
    {
        var service = Answering(Data());

        Assert.Empty(await service.ReadAsync(Addresses10));
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(9, "9")]
    [InlineData(10, "10")]
    [InlineData(11, "10 1")]
    [InlineData(20, "10 10")]
    [InlineData(25, "10 10 5")]
    public async Task Never_asks_for_a_row_too_many(int first, string asked)
    {
        var service = new FakePassthrough(Endless);

        var rows = await service.ReadAsync(Addresses10 with { First = (ulong)first });

        Assert.Equal(Enumerable.Range(1, first).Cast<object?>(), rows.Values("AN8"));
        Assert.Equal(asked, string.Join(" ", service.Requests.Select(r => Asked(r.Text))));
    }

    [Fact]
    public async Task Sends_nothing_for_no_rows()
    {
        var service = new FakePassthrough(Endless);

        Assert.Empty(await service.ReadAsync(Addresses10 with { First = 0 }));
        Assert.Empty(await service.ReadAsync(Addresses10 with { Skip = ulong.MaxValue }));
        Assert.Empty(await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT 1 FROM F0101", First = 0 }));
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Takes_huge_numbers()
    {
        var service = Answering(Addresses(1, 3));

        Assert.Equal(3, (await service.ReadAsync(Addresses10 with { First = ulong.MaxValue, Skip = long.MaxValue })).Count);
        Assert.Contains("OFFSET 9223372036854775807 ROWS FETCH NEXT 10 ROWS ONLY", service.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Skips_on_the_server_and_goes_on_by_key()
    {
        var service = Answering(Addresses(8, 10), Addresses(18, 2));

        var rows = await service.ReadAsync(Addresses10 with { Skip = 7, First = 12 });

        Assert.Equal(12, rows.Count);
        Assert.EndsWith(" ORDER BY ABAN8 OFFSET 7 ROWS FETCH NEXT 10 ROWS ONLY", service.Requests[0].Text, StringComparison.Ordinal);
        Assert.EndsWith(" WHERE ABAN8 > ? ORDER BY ABAN8 FETCH FIRST 2 ROWS ONLY", service.Requests[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Pages_in_the_users_order_with_the_key_behind_it()
    {
        var service = Answering(
            Data("""{"ABALPH":"B  ","ABUPMJ":126001,"ABAN8":3}""", """{"ABALPH":"A  ","ABUPMJ":125001,"ABAN8":4}"""), Data());

        await service.ReadAsync(new JdeQuery { Table = "PRODDTA/F0101", Properties = ["ALPH"], OrderBy = ["alph DESC", "DateUpdated"], PageSize = 2, Filter = Filters.Gt("AN8", 1) });

        Assert.Equal(
            "SELECT ABALPH, ABUPMJ, ABAN8 FROM PRODDTA.F0101 WHERE ABAN8 > ? ORDER BY ABALPH DESC, ABUPMJ, ABAN8 FETCH FIRST 2 ROWS ONLY",
            service.Requests[0].Text);
        Assert.Equal(
            "SELECT ABALPH, ABUPMJ, ABAN8 FROM PRODDTA.F0101 WHERE ABAN8 > ? AND ABALPH <= ? AND (ABALPH < ? OR (ABALPH = ? AND (ABUPMJ > ? OR (ABUPMJ = ? AND ABAN8 > ?))))"
            + " ORDER BY ABALPH DESC, ABUPMJ, ABAN8 FETCH FIRST 2 ROWS ONLY",
            service.Requests[1].Text);
        Assert.Equal([1L, "A", "A", "A", 125001L, 125001L, 4L], service.Requests[1].Parameters);
    }

    [Fact]
    public async Task Hides_columns_that_are_only_fetched_for_order_and_currency()
    {
        var service = new FakePassthrough(r => Data(
            r.Text.Contains("F0013", StringComparison.Ordinal) ? """{"CVCRCD":"JPY","CVCDEC":"0"}"""
            : r.Text.Contains("F0010", StringComparison.Ordinal) ? """{"CCCO":"00200","CCCRCD":"JPY"}"""
            : """{"RPAAP":1000,"RPCO":"00200","RPCRCD":"USD","RPDOC":1,"RPDCT":"PV","RPKCO":"00200","RPSFX":"001","RPSFXE":0}"""));

        var row = Assert.Single(await service.ReadAsync(new JdeQuery { Table = "F0411", Properties = ["AAP"] }));

        Assert.Equal(1000m, row.Value("AAP"));
        Assert.Null(row.GetType().GetProperty("CO"));
        Assert.Null(row.GetType().GetProperty("DOC"));
        Assert.StartsWith("SELECT RPAAP, RPDOC, RPDCT, RPKCO, RPSFX, RPSFXE, RPCO, RPCRCD FROM F0411 ORDER BY ", service.Requests[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_by_offset_over_all_columns_where_no_key_is_known()
    {
        var dictionary = Layouts.Load("""
            {"items": {"AN8": {"type":"number","digits":8}, "ALPH": {"type":"text","length":40}},
             "files": [{"file":"F5501","prefix":"Q1","key":[],"columns":["AN8 ALPH"]}]}
            """);
        var service = Answering(Data("""{"Q1AN8":2}""", """{"Q1AN8":2}"""), Data("""{"Q1AN8":1}"""));
        using var client = service.Client(dictionary: dictionary);

        var rows = await Clients.CollectAsync(client.QueryAsync(
            new JdeQuery { Table = "F5501", OrderBy = ["AN8 desc"], PageSize = 2, Skip = 1 }, NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(3, rows.Count);
        Assert.Equal(
            [
                "SELECT Q1AN8, Q1ALPH FROM F5501 ORDER BY Q1AN8 DESC, Q1ALPH OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY",
                "SELECT Q1AN8, Q1ALPH FROM F5501 ORDER BY Q1AN8 DESC, Q1ALPH OFFSET 3 ROWS FETCH NEXT 2 ROWS ONLY",
            ],
            service.Requests.Select(r => r.Text));
    }

    [Fact]
    public async Task Filters_the_remainder_on_the_client_and_says_so()
    {
        var log = new FakeLog();
        var service = new FakePassthrough(Endless);
        var query = Addresses10 with { Properties = ["AN8"], Filter = Filters.And(Filters.Ge("AN8", 1), Filters.Like("ALPH", "*[5]")), Skip = 1, First = 2 };

        var rows = await service.ReadAsync(query, log);

        Assert.Equal([15, 25], rows.Values("AN8"));
        Assert.Equal(3, service.Requests.Count);
        Assert.All(service.Requests, r => Assert.EndsWith(" FETCH FIRST 10 ROWS ONLY", r.Text, StringComparison.Ordinal));
        Assert.StartsWith("SELECT ABAN8, ABALPH FROM F0101 WHERE ABAN8 >= ? ", service.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains(log.Lines, l => l.Contains("ALPH", StringComparison.Ordinal) && l.Contains("client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counts_in_SQL()
    {
        var service = Answering(Data("""{"ROWS_FOUND":"1234567890123"}"""));
        using var client = service.Client();

        var count = await client.CountAsync(
            Addresses10 with { First = 1, Skip = 5, OrderBy = ["ALPH"], Filter = Filters.Eq("AT1", "C") }, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(1234567890123, count);
        Assert.Equal("SELECT COUNT(*) AS ROWS_FOUND FROM F0101 WHERE ABAT1 = ?", Assert.Single(service.Requests).Text);
    }

    [Fact]
    public async Task Counts_on_the_client_what_SQL_cannot_count()
    {
        var service = Answering(Addresses(1, 10), Addresses(11, 5));
        using var client = service.Client();

        var count = await client.CountAsync(Addresses10 with { First = 1, Filter = Filters.Like("ALPH", "*[5-6]") }, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(3, count);
        Assert.StartsWith("SELECT ABAN8, ABALPH FROM F0101 ORDER BY ABAN8 ", service.Requests[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{}]}""")]
    [InlineData("""{"data":[{"ROWS_FOUND":null}]}""")]
    public async Task Refuses_an_answer_without_the_count(string answer)
    {
        using var client = Answering(answer).Client();

        var error = await Assert.ThrowsAsync<MakiniException>(() => client.CountAsync(Addresses10, NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
    }

    [Fact]
    public async Task Refuses_to_go_on_behind_a_row_without_a_key()
    {
        var service = Answering(Data("""{"ABALPH":"A"}""", """{"ABALPH":"B"}"""));

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(Addresses10 with { PageSize = 2 }));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Single(service.Requests);
    }

    [Fact]
    public void Asks_for_fewer_rows_the_wider_they_are()
    {
        Assert.EndsWith("FETCH FIRST 2000 ROWS ONLY", Clients.Describe(new JdeQuery { Table = "F0101", Properties = ["AN8"] })[0], StringComparison.Ordinal);
        Assert.EndsWith("FETCH FIRST 500 ROWS ONLY", Clients.Describe(new JdeQuery { Table = "F0101" })[0], StringComparison.Ordinal);
        Assert.EndsWith("FETCH FIRST 200 ROWS ONLY", Clients.Describe(new JdeQuery { Table = "F4211" })[0], StringComparison.Ordinal);
    }

    private static string Asked(string sql) => sql.Split("FETCH FIRST ")[1].Split(' ')[0];

    /// <summary>A file of address numbers without end.</summary>
    private static string Endless(Request request)
    {
        var from = request.Text.Contains("ABAN8 > ?", StringComparison.Ordinal) ? (int)(long)request.Parameters[^1]! + 1 : 1;
        return Data([.. Enumerable.Range(from, int.Parse(Asked(request.Text), System.Globalization.CultureInfo.InvariantCulture)).Select(i => $"{{\"ABAN8\":{i},\"ABALPH\":\"Name {i}\"}}")]);
    }
}
