namespace Makini.Sandbox.Tests.Sql;

public sealed class RefusalTests(TestLibraries libraries) : IClassFixture<TestLibraries>
{
    [Theory]
    [InlineData("INSERT INTO F0101 VALUES (9, 'x', 'x', 0)")]
    [InlineData("UPDATE F0101 SET ABAN8 = 1")]
    [InlineData("DELETE FROM F0101")]
    [InlineData("MERGE INTO F0101 USING F0411 ON 1 = 1 WHEN MATCHED THEN DELETE")]
    [InlineData("CALL QSYS2.QCMDEXC('DLTF F0101')")]
    [InlineData("SET SCHEMA MKDTA")]
    [InlineData("DROP TABLE F0101")]
    [InlineData("CREATE TABLE X (Y INT)")]
    [InlineData("ATTACH 'x' AS Y")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("EXPLAIN SELECT 1 FROM F0101")]
    [InlineData("REPLACE INTO F0101 VALUES (1, 'x', 'x', 0)")]
    [InlineData("VACUUM")]
    [InlineData("BEGIN")]
    [InlineData("ABAN8 FROM F0101")]
    [InlineData("/* SELECT */ DELETE FROM F0101")]
    [InlineData("WITH X AS (SELECT ABAN8 FROM F0101) DELETE FROM F0101")]
    [InlineData("WITH X AS (SELECT ABAN8 FROM F0101) INSERT INTO F0101 SELECT * FROM X")]
    [InlineData("SELECT * FROM FINAL TABLE (INSERT INTO F0101 VALUES (9, 'x', 'x', 0))")]
    [InlineData("SELECT * FROM OLD TABLE (DELETE FROM F0101)")]
    [InlineData("SELECT * FROM (UPDATE F0101 SET ABAN8 = 1) X")]
    [InlineData("SELECT ABAN8 FROM F0101 FOR UPDATE")]
    [InlineData("SELECT ABAN8 FROM F0101 FOR UPDATE OF ABAN8")]
    [InlineData("SELECT ABAN8 INTO :X FROM F0101", "SQL0104")]
    [InlineData("SELECT ABAN8 INTO X FROM F0101")]
    [InlineData("SELECT ABAN8 FROM F0101; DELETE FROM F0101", "SQL0104")]
    [InlineData("SELECT ABAN8 FROM F0101;;", "SQL0104")]
    [InlineData("", "SQL0104")]
    [InlineData(" -- nothing", "SQL0104")]
    [InlineData(";", "SQL0104")]
    public void Takes_one_query_and_nothing_else(string sql, string code = "SQL0084")
    {
        Assert.Equal(code, libraries.Fails(sql).Code);
        Assert.Equal("""[{"N":3}]""", libraries.Rows("SELECT COUNT(*) AS N FROM F0101"));
    }

    [Theory]
    [InlineData("SELECT * FROM F9999", "SQL0204", "F9999 in MKDTA type *FILE not found.")]
    [InlineData("SELECT * FROM MKCOM.F0101", "SQL0204", "F0101 in MKCOM type *FILE not found.")]
    [InlineData("SELECT * FROM NOLIB/F0101", "SQL0204", "F0101 in NOLIB type *FILE not found.")]
    [InlineData("SELECT * FROM sqlite_master", "SQL0204", "SQLITE_MASTER in MKDTA type *FILE not found.")]
    [InlineData("SELECT * FROM pragma_table_info('F0101')", "SQL0204", "PRAGMA_TABLE_INFO in MKDTA type *FILE not found.")]
    [InlineData("SELECT * FROM \"F0101 rows\"", "SQL0204", "F0101 rows in MKDTA type *FILE not found.")]
    [InlineData("SELECT ABXX FROM F0101", "SQL0206", "Column or global variable ABXX not found.")]
    [InlineData("SELECT \"ABXX\" FROM F0101", "SQL0206", "Column or global variable ABXX not found.")]
    [InlineData("SELECT A.ABXX FROM F0101 A", "SQL0206", "Column or global variable ABXX not found.")]
    [InlineData("SELECT RPCO FROM F0101 WHERE RPCO = 'x'", "SQL0206", "Column or global variable RPCO not found.")]
    [InlineData("SELECT ABAN8 FROM F0101 A, F0101 B", "SQL0203", "Name ABAN8 is ambiguous.")]
    [InlineData("SELECT ABAN8 FROM", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    [InlineData("SELECT ABAN8", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    [InlineData("SELECT", "SQL0104", "Token , was not valid.")]
    [InlineData("SELECT ABAN8,, ABALPH FROM F0101", "SQL0104", "Token , was not valid.")]
    [InlineData("SELECT (ABAN8 FROM F0101", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    [InlineData("SELECT ABAN8) FROM F0101", "SQL0104", "Token ) was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 = = 1", "SQL0104", "Token = was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 FETCH FIRST ROWS", "SQL0104", "Token ROWS was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 WITH UR AND MORE", "SQL0104", "Token MORE was not valid.")]
    [InlineData("SELECT ABAN8 FROM .F0101", "SQL0104", "Token . was not valid.")]
    [InlineData("SELECT ABAN8 FROM MKDTA.", "SQL0104", "Token . was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 = `1`", "SQL0104", "Token ` was not valid.")]
    [InlineData("SELECT [ABAN8] FROM F0101", "SQL0104", "Token [ was not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 /* open", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    [InlineData("SELECT 'open FROM F0101", "SQL0010", "String constant beginning with 'open FROM F0101 not delimited.")]
    [InlineData("SELECT ABAN8, COUNT(*) FROM F0101 WHERE COUNT(*) > 1", "SQL0120", "Use of aggregate function not valid.")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY 5", "SQL0125", "ORDER BY or GROUP BY column number not valid.")]
    [InlineData("SELECT ABAN8, ABALPH FROM F0101 UNION SELECT ABAN8 FROM F0101", "SQL0421", "Number of operands in UNION, INTERSECT, EXCEPT or VALUES not equal.")]
    [InlineData("WITH X SELECT 1 FROM X", "SQL0104", "Token SELECT was not valid.")]
    [InlineData("WITH X AS (SELECT ABAN8 FROM F0101)", "SQL0104", "Token <END-OF-STATEMENT> was not valid.")]
    public void Says_what_is_wrong_as_Db2_does(string sql, string code, string message)
    {
        var error = libraries.Fails(sql);
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 = ?", 0)]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 = ?", 2)]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABALPH = '?' OR ABALPH = \"ABALPH\" -- ?", 1)]
    public void Counts_the_parameters(string sql, int given) => Assert.Equal("SQL0313", libraries.Fails(sql, new object?[given]).Code);

    [Theory]
    [InlineData("x' OR '1' = '1")]
    [InlineData("'; DELETE FROM F0101; --")]
    [InlineData("\"")]
    [InlineData("]")]
    [InlineData("?1")]
    [InlineData("\u0000")]
    public void Takes_a_parameter_as_a_value_whatever_it_says(string value)
    {
        Assert.Equal("[]", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE ABALPH = ?", value));
        Assert.Equal("""[{"N":3}]""", libraries.Rows("SELECT COUNT(*) AS N FROM F0101"));
    }

    [Theory]
    [InlineData("\"x]y\"")]
    [InlineData("\"x`y]z\"")]
    [InlineData("\"x\"\"y\"")]
    [InlineData("\"x'; DROP TABLE F0101; --\"")]
    public void Takes_a_delimited_name_as_a_name_whatever_it_says(string name)
    {
        Assert.Equal("SQL0206", libraries.Fails($"SELECT {name} FROM F0101").Code);
        Assert.Equal("1", System.Text.Json.JsonDocument.Parse(libraries.Rows($"SELECT 1 AS {name} FROM SYSIBM.SYSDUMMY1")).RootElement[0].EnumerateObject().Single().Value.GetRawText());
    }

    [Theory]
    [InlineData(100_000)]
    [InlineData(150)]
    public void Refuses_nesting_beyond_reason(int depth) =>
        Assert.Equal("SQL0101", libraries.Fails($"SELECT {new string('(', depth)}1{new string(')', depth)} FROM F0101").Code);
}
