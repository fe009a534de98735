using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class UserSqlTests
{
    [Theory]
    [InlineData("SELECT * FROM F0101")]
    [InlineData("  select abalph from lib/f0101 where aban8 = 5 ;  ")]
    [InlineData("WITH a AS (SELECT 1 AS x FROM SYSIBM.SYSDUMMY1) SELECT * FROM a")]
    [InlineData("VALUES (1, 2)")]
    [InlineData("(SELECT ABAN8 FROM F0101) UNION (SELECT ALAN8 FROM F0116)")]
    [InlineData("-- a comment; with DELETE in it\nSELECT 1 FROM F0101")]
    [InlineData("SELECT ';' AS a, 'INSERT' AS b, \"DELETE\" FROM F0101 /* ; UPDATE */")]
    [InlineData("SELECT INSERT(ABALPH, 1, 1, 'x') FROM F0101")]
    [InlineData("SELECT 'it''s ? fine' FROM F0101")]
    [InlineData("SELECT * FROM F0101 FOR READ ONLY")]
    [InlineData("SELECT ABUPMJ AS UPDATED FROM F0101")]
    [InlineData("SELECT NEXT, KEEP FROM F0101 ORDER BY 1 OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY")]
    public async Task Sends_a_query(string sql)
    {
        var service = Answering(Data());

        await service.ReadAsync(new JdeSqlQuery { Sql = sql });

        Assert.Equal(sql.Trim().TrimEnd(';').Trim().Split(" /*")[0], Assert.Single(service.Requests).Text.Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("-- SELECT 1")]
    [InlineData("DELETE FROM F0101")]
    [InlineData("INSERT INTO F0101 VALUES (1)")]
    [InlineData("CALL QSYS2.QCMDEXC('DLTLIB X')")]
    [InlineData("DROP TABLE F0101")]
    [InlineData("SELECT 1 FROM F0101; DELETE FROM F0101")]
    [InlineData("SELECT 1 FROM F0101;;SELECT 2 FROM F0101")]
    [InlineData("SELECT * FROM FINAL TABLE (INSERT INTO F0101 VALUES (1))")]
    [InlineData("SELECT * FROM OLD TABLE (DELETE FROM F0101)")]
    [InlineData("WITH a AS (SELECT 1) DELETE FROM F0101")]
    [InlineData("WITH a AS (SELECT 1) UPDATE F0101 SET ABAN8 = 1")]
    [InlineData("SELECT * FROM F0101 FOR UPDATE")]
    [InlineData("SELECT * FROM F0101 FOR UPDATE OF ABALPH")]
    [InlineData("SELECT * FROM F0101 WITH RS USE AND KEEP EXCLUSIVE LOCKS")]
    [InlineData("SELECT * FROM F0101 WITH RR USE AND KEEP SHARE LOCKS")]
    [InlineData("VALUES NEXT VALUE FOR ORDERS")]
    [InlineData("SELECT NEXTVAL FOR ORDERS FROM F0101")]
    [InlineData("SELECT 'open FROM F0101")]
    [InlineData("SELECT \"open FROM F0101")]
    [InlineData("SELECT 1 /* open FROM F0101")]
    [InlineData("SELECT 1 /* a /* b */ ; DELETE */ FROM F0101")]
    [InlineData("SELECT (1 FROM F0101")]
    [InlineData("SELECT 1) FROM F0101")]
    [InlineData("SELECT 1 FROM F0101 WHERE ABAN8 = ?")]
    public async Task Refuses_everything_else_before_it_is_sent(string sql)
    {
        var service = Answering(Data());

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(new JdeSqlQuery { Sql = sql }));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.NotNull(error.RecommendedAction);
        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task Sends_parameters_as_they_are()
    {
        var service = Answering(Data());

        await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT '?' FROM F0101 WHERE A = ? AND B = ?", Parameters = ["x'y", null] });

        Assert.Equal(["x'y", null], Assert.Single(service.Requests).Parameters);
    }

    [Fact]
    public void Refuses_a_parameter_that_is_no_value()
    {
        var query = new JdeSqlQuery { Sql = "SELECT 1 FROM F0101 WHERE ABUPMJ > ?", Parameters = [new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)] };
        using var client = Answering().Client();

        var error = Assert.Throws<MakiniException>(() => client.Describe(query));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.Contains("ConvertTo-JdeDate", error.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8", "SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 1000 ROWS ONLY")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 -- end", "SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 1000 ROWS ONLY")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 WITH UR", "SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 1000 ROWS ONLY WITH UR")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY 1 FOR FETCH ONLY WITH NC", "SELECT ABAN8 FROM F0101 ORDER BY 1 FETCH FIRST 1000 ROWS ONLY FOR FETCH ONLY WITH NC")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY 1 OPTIMIZE FOR 5 ROWS", "SELECT ABAN8 FROM F0101 ORDER BY 1 FETCH FIRST 1000 ROWS ONLY OPTIMIZE FOR 5 ROWS")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 5 ROWS ONLY", null)]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 LIMIT 5", null)]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 OFFSET 5 ROWS", null)]
    [InlineData("SELECT ABAN8 FROM F0101", null)]
    [InlineData("SELECT * FROM (SELECT ABAN8 FROM F0101 ORDER BY ABAN8) AS X", null)]
    [InlineData("SELECT ROW_NUMBER() OVER (ORDER BY ABAN8) AS N FROM F0101", null)]
    public void Asks_for_pages_where_rows_have_an_order_and_no_limit(string sql, string? first)
    {
        using var client = Answering().Client();

        Assert.Equal(first ?? sql, client.Describe(new JdeSqlQuery { Sql = sql })[0]);
    }

    [Fact]
    public async Task Pages_by_offset()
    {
        var service = Answering(Addresses(1, UserSql.PageSize), Addresses(1001, 7));

        var rows = await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABAN8, ABALPH FROM F0101 ORDER BY ABAN8", Skip = 3 });

        Assert.Equal(UserSql.PageSize + 7, rows.Count);
        Assert.EndsWith("OFFSET 3 ROWS FETCH NEXT 1000 ROWS ONLY", service.Requests[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("OFFSET 1003 ROWS FETCH NEXT 1000 ROWS ONLY", service.Requests[1].Text, StringComparison.Ordinal);
        Assert.Equal(2, service.Requests.Count);
    }

    [Fact]
    public async Task Asks_for_no_more_than_First()
    {
        var service = Answering(Addresses(1, 5));

        Assert.Equal(5, (await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABAN8 FROM F0101 ORDER BY ABAN8", First = 5 })).Count);
        Assert.EndsWith("FETCH FIRST 5 ROWS ONLY", Assert.Single(service.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_rows_without_an_order_and_skips_on_the_client()
    {
        var service = Answering(Addresses(1, 7));

        var rows = await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABAN8 FROM F0101", First = 5, Skip = 2 });

        Assert.Equal([3, 4, 5, 6, 7], rows.Values("ABAN8"));
        Assert.EndsWith("FETCH FIRST 7 ROWS ONLY", Assert.Single(service.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_limit_of_the_users_alone()
    {
        const string Sql = "SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 9 ROWS ONLY";
        var service = Answering(Addresses(1, 9));

        var rows = await service.ReadAsync(new JdeSqlQuery { Sql = Sql, First = 2, Skip = 1 });

        Assert.Equal([2, 3], rows.Values("ABAN8"));
        Assert.Equal(Sql, Assert.Single(service.Requests).Text);
    }

    [Theory]
    [InlineData(JdeNameStyle.Column, "ABAN8", "ABUPMJ", "TOTAL")]
    [InlineData(JdeNameStyle.Alias, "AN8", "UPMJ", "TOTAL")]
    [InlineData(JdeNameStyle.Friendly, "AddressNumber", "DateUpdated", "TOTAL")]
    public async Task Decodes_columns_that_the_dictionary_knows(JdeNameStyle style, string number, string date, string total)
    {
        var service = Answering(Data("""{"ABAN8":1,"ABUPMJ":126281,"TOTAL":1.5}"""));

        var row = Assert.Single(await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABAN8, ABUPMJ, SUM(X) AS TOTAL FROM F0101", NameStyle = style }));

        Assert.Equal(1, row.Value(number));
        Assert.Equal(new DateTime(2026, 10, 8, 0, 0, 0, DateTimeKind.Unspecified), row.Value(date));
        Assert.Equal(1.5m, row.Value(total));
    }

    [Fact]
    public async Task Keeps_the_label_of_a_second_column_of_the_same_alias()
    {
        var service = Answering(Data("""{"ABAN8":1,"RPAN8":2}"""));

        var row = Assert.Single(await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABAN8, RPAN8 FROM F0101, F0411", NameStyle = JdeNameStyle.Alias }));

        Assert.Equal(1, row.Value("AN8"));
        Assert.Equal(2, row.Value("RPAN8"));
    }

    [Fact]
    public async Task Gives_raw_values_if_asked()
    {
        var service = Answering(Data("""{"ABALPH":"x   ","ABUPMJ":126281}"""));

        var row = Assert.Single(await service.ReadAsync(new JdeSqlQuery { Sql = "SELECT ABALPH, ABUPMJ FROM F0101", IsRaw = true }));

        Assert.Equal("x   ", row.Value("ABALPH"));
        Assert.Equal(126281L, Convert.ToInt64(row.Value("ABUPMJ"), System.Globalization.CultureInfo.InvariantCulture));
    }
}
