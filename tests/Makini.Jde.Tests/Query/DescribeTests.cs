using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.Filters;

namespace Makini.Jde.Tests.Query;

public sealed class DescribeTests
{
    [Fact]
    public void Shows_the_SQL_and_its_parameters()
    {
        var lines = Clients.Describe(new JdeQuery
        {
            Table = "PRODDTA.F0101",
            Properties = ["AN8"],
            Filter = And(Eq("ALPH", "O'Brien"), Ge("UPMJ", "2026-01-01"), Like("ALPH", "[o]*")),
            First = 5,
        });

        Assert.Equal(
            [
                "SELECT ABAN8, ABALPH FROM PRODDTA.F0101 WHERE ABALPH = ? AND ABUPMJ >= ? ORDER BY ABAN8 FETCH FIRST 2000 ROWS ONLY",
                "?1 = 'O''Brien'",
                "?2 = 126001",
                "-- The filter on ALPH runs on the client: SQL knows no sets such as [ab].",
            ],
            lines);
    }

    [Fact]
    public void Says_that_the_currencies_are_read_first()
    {
        var lines = Clients.Describe(new JdeQuery { Table = "F0411", Properties = ["DOC"], Filter = Gt("AAP", 10) });

        Assert.Equal("?1 = 1000", lines[1]);
        Assert.StartsWith("-- ", lines[2], StringComparison.Ordinal);
        Assert.Contains("F0013", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_the_users_own_SQL()
    {
        using var client = FakePassthrough.Answering().Client();

        var lines = client.Describe(new JdeSqlQuery { Sql = "SELECT ABAN8 FROM F0101 WHERE ABAN8 > ? ORDER BY 1", Parameters = [5] });

        Assert.Equal(["SELECT ABAN8 FROM F0101 WHERE ABAN8 > ? ORDER BY 1 FETCH FIRST 1000 ROWS ONLY", "?1 = 5"], lines);
    }

    [Fact]
    public void Sends_nothing()
    {
        var service = FakePassthrough.Answering();
        using var client = service.Client();

        client.Describe(new JdeQuery { Table = "F0411" });
        client.Describe(new JdeSqlQuery { Sql = "SELECT 1 FROM F0101" });

        Assert.Empty(service.Requests);
    }
}
