namespace Makini.Sandbox.Tests.Sql;

public sealed class Db2SpellingTests(TestLibraries libraries) : IClassFixture<TestLibraries>
{
    [Theory]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 1 ROW ONLY")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST ROW ONLY")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 FETCH FIRST 1 ROWS ONLY WITH UR")]
    [InlineData("select aban8 from mkdta.f0101 order by aban8 fetch first 1 rows only for read only with nc;")]
    [InlineData("SELECT ABAN8 FROM MKDTA/F0101 ORDER BY ABAN8 FETCH NEXT 1 ROWS ONLY OPTIMIZE FOR 10 ROWS FOR FETCH ONLY WITH CS")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 LIMIT 1 WITH RS")]
    [InlineData("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 LIMIT 1 OFFSET 0 WITH RR")]
    [InlineData("SELECT F0101.ABAN8 FROM MKDTA.F0101 -- a comment with ; and '\nWHERE F0101.ABAN8 = 1")]
    [InlineData("SELECT /* a /* nested */ comment; */ A.ABAN8 FROM MKDTA/F0101 A WHERE A.ABAN8 < 2")]
    [InlineData("SELECT \"A\".\"ABAN8\" FROM \"MKDTA\".\"F0101\" AS \"A\" WHERE \"A\".\"ABAN8\" < 2")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 ¬= 2 AND ABAN8 != 3")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 ¬> 1")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABALPH LIKE 'M%' ")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABALPH = 'Müller & Co'")]
    [InlineData("SELECT ABAN8 FROM (SELECT ABAN8, ABALPH FROM F0101) X WHERE ABAN8 = 1")]
    [InlineData("SELECT ABAN8 FROM TABLE (SELECT ABAN8 FROM F0101) AS X WHERE ABAN8 = 1")]
    [InlineData("WITH X AS (SELECT ABAN8 FROM F0101), Y (ABAN8) AS (SELECT ABAN8 FROM X) SELECT ABAN8 FROM Y WHERE ABAN8 = 1")]
    [InlineData("SELECT DISTINCT ABAN8 FROM F0101, F0411 WHERE ABAN8 = RPAN8 AND RPAG = 12345")]
    [InlineData("SELECT ABAN8 FROM MKDTA/F0101 INNER JOIN MKDTA/F0411 ON ABAN8 = RPAN8 WHERE RPDOC = 10")]
    [InlineData("SELECT ABAN8 FROM (MKDTA.F0101 JOIN MKDTA.F0411 ON ABAN8 = RPAN8) WHERE RPDOC = 10")]
    [InlineData("(SELECT ABAN8 FROM F0101 WHERE ABAN8 = 1) UNION (SELECT RPAN8 FROM F0411 WHERE RPAN8 = 1)")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABAN8 IN (SELECT RPAN8 FROM MKDTA/F0411 WHERE RPDOC = 10 FETCH FIRST 1 ROW ONLY)")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE ABUPMJ IS NOT DISTINCT FROM 126001")]
    [InlineData("SELECT MIN(ABAN8) ABAN8 FROM F0101")]
    [InlineData("SELECT ABAN8 FROM F0101 A WHERE EXISTS (SELECT 1 FROM F0411 B WHERE B.RPAN8 = A.ABAN8 AND RPAG > 12000)")]
    [InlineData("SELECT ABAN8 FROM F0101 WHERE NOT (ABAN8 > 1) AND ABMCU IN ('         M30', 'x') AND ABAN8 BETWEEN 1 AND 9")]
    [InlineData("VALUES (1)", "00001")]
    [InlineData("VALUES 1", "00001")]
    [InlineData("SELECT 1 FROM SYSIBM.SYSDUMMY1", "00001")]
    public void Finds_the_first_address(string sql, string label = "ABAN8") => Assert.Equal($$"""[{"{{label}}":1}]""", libraries.Rows(sql));

    [Fact]
    public void Leaves_out_and_limits_by_parameters_in_their_order() =>
        Assert.Equal("""[{"ABAN8":2}]""", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE ABAN8 > ? ORDER BY ABAN8 OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", 0L, 1L, 1L));

    [Fact]
    public void Leaves_out_rows_without_a_limit() =>
        Assert.Equal("""[{"ABAN8":3}]""", libraries.Rows("SELECT ABAN8 FROM F0101 ORDER BY ABAN8 OFFSET 2 ROWS"));

    [Fact]
    public void Labels_as_Db2_does() =>
        Assert.Equal(
            """[{"ABAN8":1,"00002":2,"Alias":3,"N":4,"X":5,"00006":"Mü"}]""",
            libraries.Rows("SELECT A.aban8, aban8 + 1, aban8 + 2 \"Alias\", aban8 + 3 n, (aban8 + 4) AS x, LEFT(ABALPH, 2) FROM F0101 A WHERE ABAN8 = 1"));

    [Fact]
    public void Counts_positions_past_a_star() =>
        Assert.Equal("""[{"DRSY":"01  ","DRKY":"         C","00003":1}]""", libraries.Rows("SELECT X.*, 1 FROM F0005 X"));

    [Fact]
    public void Looks_for_files_without_a_library_in_all_libraries() => Assert.Equal("""[{"N":1}]""", libraries.Rows("SELECT COUNT(*) AS N FROM F0005"));

    [Fact]
    public void Divides_columns_as_decimals_and_constants_as_integers() =>
        Assert.Equal("""[{"A":123.45,"B":3,"C":3.5}]""", libraries.Rows("SELECT RPAG/100 A, 7/2 B, 7/2.0 C FROM F0411 WHERE RPDOC = 10"));

    [Fact]
    public void Groups_and_sums() =>
        Assert.Equal(
            """[{"RPAN8":1,"N":2,"S":12295}]""",
            libraries.Rows("SELECT RPAN8, COUNT(*) N, SUM(RPAG) S FROM F0411 GROUP BY RPAN8 HAVING COUNT(*) > 1"));

    [Fact]
    public void Joins_on_the_left() =>
        Assert.Equal(
            """[{"ABAN8":2,"RPDOC":12},{"ABAN8":3,"RPDOC":null}]""",
            libraries.Rows("SELECT ABAN8, RPDOC FROM F0101 LEFT OUTER JOIN F0411 ON RPAN8 = ABAN8 WHERE ABAN8 > 1 ORDER BY 1"));

    [Fact]
    public void Unites_all() =>
        Assert.Equal("""[{"N":1},{"N":1}]""", libraries.Rows("SELECT 1 AS N FROM SYSIBM.SYSDUMMY1 UNION ALL SELECT 1 AS N FROM SYSIBM/SYSDUMMY1"));

    [Fact]
    public void Gives_several_rows_of_values() =>
        Assert.Equal("""[{"00001":1,"00002":"a"},{"00001":2,"00002":"b"}]""", libraries.Rows("VALUES (1, 'a'), (2, 'b')"));

    [Fact]
    public void Names_the_columns_of_a_query() =>
        Assert.Equal("""[{"A":2,"B":"y"}]""", libraries.Rows("SELECT X.A, B FROM (VALUES (1, 'x'), (2, 'y')) AS X (A, B) WHERE X.A > 1"));

    [Fact]
    public void Numbers_rows() =>
        Assert.Equal(
            """[{"ABAN8":3,"N":1},{"ABAN8":2,"N":2}]""",
            libraries.Rows("SELECT ABAN8, ROW_NUMBER() OVER (ORDER BY ABAN8 DESC) AS N FROM F0101 ORDER BY N FETCH FIRST 2 ROWS ONLY"));

    [Fact]
    public void Minds_letter_case_in_like() => Assert.Equal("[]", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE ABALPH LIKE 'm%'"));

    [Fact]
    public void Escapes_in_like() =>
        Assert.Equal("""[{"ABAN8":3}]""", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE UPPER(TRIM(ABALPH)) LIKE ? ESCAPE '\\'", "%\\%"));

    [Fact]
    public void Ignores_letter_case_beyond_ASCII_in_upper() =>
        Assert.Equal("""[{"ABAN8":1}]""", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE UPPER(ABALPH) LIKE 'MÜLLER%'"));

    [Fact]
    public void Answers_text_as_stored() =>
        Assert.Equal("Smith's \"Pumps\"      ", System.Text.Json.JsonDocument.Parse(libraries.Rows("SELECT ABALPH FROM F0101 WHERE ABAN8 = 2")).RootElement[0].GetProperty("ABALPH").GetString());

    [Fact]
    public void Keeps_quotes_in_constants() =>
        Assert.Equal("""[{"ABAN8":2}]""", libraries.Rows("SELECT ABAN8 FROM F0101 WHERE ABALPH = 'Smith''s \"Pumps\"'"));

    [Fact]
    public void Takes_identifiers_with_number_and_at_signs() =>
        Assert.Equal("""[{"N#":1,"@A":2,"C$":3}]""", libraries.Rows("SELECT N#, @A, C$ FROM (SELECT 1 AS N#, 2 AS @A, 3 AS C$ FROM SYSIBM.SYSDUMMY1) X"));

    [Fact]
    public void Keeps_the_last_of_columns_with_one_name() =>
        Assert.Equal("""[{"X":2}]""", libraries.Rows("SELECT 1 AS X, 2 AS X FROM SYSIBM.SYSDUMMY1"));
}
