using Makini.NetSuite.Query;

namespace Makini.NetSuite.Tests;

public sealed class SuiteQlSelectTests
{
    [Theory]
    [InlineData("SELECT id, CompanyName FROM customer", "id CompanyName", "customer", false)]
    [InlineData("select c.id as Key, t.tranid number from customer c, transaction t where c.id = t.entity", "Key number", "customer transaction", false)]
    [InlineData("SELECT DISTINCT type FROM transaction", "type", "transaction", false)]
    [InlineData("SELECT TOP 5 id FROM customer ORDER BY id", "id", "customer", false)]
    [InlineData("SELECT * FROM customer", "", "customer", true)]
    [InlineData("SELECT t.*, BUILTIN.DF(t.status) AS state FROM transaction t", "state", "transaction", true)]
    [InlineData("SELECT COUNT(*) FROM customer", "", "customer", true)]
    [InlineData("SELECT COUNT(*) AS n, SUM(amount) total, CASE WHEN a = 1 THEN b ELSE c END AS d, e + f FROM x GROUP BY g", "n total d", "x", true)]
    [InlineData("SELECT (SELECT MAX(id) FROM item) AS most, id FROM customer -- , no\n", "most id", "customer", false)]
    [InlineData("SELECT id \"My Id\" FROM customer", "My Id", "customer", false)]
    [InlineData("SELECT a.id, b.id FROM customer a INNER JOIN vendor b ON a.id = b.id", "id", "customer vendor", false)]
    [InlineData("SELECT q.id FROM (SELECT id FROM customer) q", "id", "", false)]
    [InlineData("SELECT id FROM customer UNION SELECT id FROM vendor", "", "", true)]
    [InlineData("WITH x AS (SELECT id FROM customer) SELECT id FROM x", "", "", true)]
    public void A_statement_names_columns_and_records(string text, string columns, string records, bool isOpen)
    {
        var query = SuiteQlStatement.Read(text, []);
        Assert.Equal(
            (columns, records, isOpen),
            (string.Join(' ', query.Columns.Select(column => column.Name)), string.Join(' ', query.Records), query.IsOpen));
    }
}
