using System.Text.Json;

namespace Makini.Sandbox.Tests.Sql;

public sealed class Db2FunctionTests(TestLibraries libraries) : IClassFixture<TestLibraries>
{
    [Theory]
    [InlineData("DIGITS(ABAN8)", "\"00000001\"")]
    [InlineData("DIGITS(A.ABUPMJ)", "\"126001\"")]
    [InlineData("DIGITS(DEC(ABAN8, 5, 0))", "\"00001\"")]
    [InlineData("DIGITS(ABAN8 + 1)", "\"0000000002\"")]
    [InlineData("DIGITS(0 - ABAN8)", "\"0000000001\"")]
    [InlineData("DEC('12.349', 5, 2)", "12.34")]
    [InlineData("DECIMAL(12345, 15, 0) / 100", "123.45")]
    [InlineData("DEC(-1.9)", "-1")]
    [InlineData("CAST(1.999 AS DECIMAL(5, 2))", "1.99")]
    [InlineData("INT(1.9)", "1")]
    [InlineData("INTEGER(' 12 ')", "12")]
    [InlineData("BIGINT(-1.9)", "-1")]
    [InlineData("SMALLINT(7)", "7")]
    [InlineData("CAST('5' AS INTEGER)", "5")]
    [InlineData("DOUBLE('1.5')", "1.5")]
    [InlineData("CHAR(126001)", "\"126001\"")]
    [InlineData("CHAR('ab', 4)", "\"ab  \"")]
    [InlineData("CAST('abcdef' AS CHAR(4))", "\"abcd\"")]
    [InlineData("CAST(ABAN8 AS VARCHAR(10))", "\"1\"")]
    [InlineData("VARCHAR('abcdef', 4)", "\"abcd\"")]
    [InlineData("SUBSTR(ABALPH, 2, 5)", "\"üller\"")]
    [InlineData("SUBSTRING(ABALPH FROM 1 FOR 2)", "\"Mü\"")]
    [InlineData("SUBSTRING(ABALPH, 1, 2)", "\"Mü\"")]
    [InlineData("TRIM(ABMCU)", "\"M30\"")]
    [InlineData("LTRIM(ABMCU)", "\"M30\"")]
    [InlineData("RTRIM(ABALPH)", "\"Müller \\u0026 Co\"")]
    [InlineData("STRIP(ABMCU)", "\"M30\"")]
    [InlineData("STRIP('00100', LEADING, '0')", "\"100\"")]
    [InlineData("STRIP('00100', T, '0')", "\"001\"")]
    [InlineData("STRIP('  x  ', B)", "\"x\"")]
    [InlineData("TRIM(LEADING '0' FROM '00100')", "\"100\"")]
    [InlineData("TRIM(TRAILING FROM ABMCU)", "\"         M30\"")]
    [InlineData("TRIM(BOTH '*' FROM '*x*')", "\"x\"")]
    [InlineData("TRIM('*' FROM '*x*')", "\"x\"")]
    [InlineData("UPPER(LEFT(ABALPH, 2))", "\"MÜ\"")]
    [InlineData("UCASE('ä')", "\"Ä\"")]
    [InlineData("LOWER('Ä')", "\"ä\"")]
    [InlineData("LCASE('A')", "\"a\"")]
    [InlineData("LENGTH(ABMCU)", "12")]
    [InlineData("VALUE(NULLIF(1, 1), 2)", "2")]
    [InlineData("COALESCE(NULL, 'x')", "\"x\"")]
    [InlineData("IFNULL(NULL, 3)", "3")]
    [InlineData("LOCATE('l', ABALPH)", "3")]
    [InlineData("LOCATE('l', ABALPH, 4)", "4")]
    [InlineData("LOCATE('l', 'x', 9)", "0")]
    [InlineData("POSSTR(ABALPH, 'l')", "3")]
    [InlineData("LEFT(ABALPH, 3)", "\"Mül\"")]
    [InlineData("RIGHT(ABMCU, 3)", "\"M30\"")]
    [InlineData("ABS(-5)", "5")]
    [InlineData("MOD(7, 3)", "1")]
    [InlineData("MOD(-7, 3)", "-1")]
    [InlineData("ROUND(1.25, 1)", "1.3")]
    [InlineData("ROUND(1234, -2)", "1200")]
    [InlineData("TRUNCATE(1.29, 1)", "1.2")]
    [InlineData("FLOOR(-1.5)", "-2")]
    [InlineData("LEFT(ABMCU, 9) CONCAT 'x' || 'y'", "\"         xy\"")]
    [InlineData("CONCAT('a', 'b')", "\"ab\"")]
    [InlineData("CASE WHEN ABUPMJ = 0 THEN 'none' ELSE 'some' END", "\"some\"")]
    [InlineData("MAX(1, 2)", "2")]
    [InlineData("UPPER(NULL)", "null")]
    public void Computes(string expression, string expected) =>
        Assert.Equal(Normal(expected), Normal(First($"SELECT {expression} AS X FROM F0101 A WHERE ABAN8 = 1")));

    [Theory]
    [InlineData("DATE('2026-11-02')", "\"2026-11-02\"")]
    [InlineData("DATE('11/02/2026')", "\"2026-11-02\"")]
    [InlineData("DATE('02.11.2026')", "\"2026-11-02\"")]
    [InlineData("DATE('2024366')", "\"2024-12-31\"")]
    [InlineData("DATE(CHAR(1900000 + ABUPMJ))", "\"2026-01-01\"")]
    [InlineData("DATE(DIGITS(DEC(1900000 + ABUPMJ, 7, 0)))", "\"2026-01-01\"")]
    [InlineData("DATE(CHAR(1900000 + 125366))", "null")]
    [InlineData("DATE(CHAR(1900000))", "null")]
    [InlineData("DATE(1)", "\"0001-01-01\"")]
    [InlineData("DATE '2026-11-02'", "\"2026-11-02\"")]
    [InlineData("DAYS('0001-01-02')", "2")]
    [InlineData("DAYS('2026-03-01') - DAYS('2026-02-01')", "28")]
    [InlineData("YEAR('2026-11-02')", "2026")]
    [InlineData("MONTH(DATE('2026-11-02'))", "11")]
    [InlineData("DAY('2026-11-02')", "2")]
    [InlineData("DATE('2024-02-28') + 2 DAYS", "\"2024-03-01\"")]
    [InlineData("DATE('2024-01-31') + 1 MONTH - 1 YEAR", "\"2023-02-28\"")]
    [InlineData("DATE('2024-02-28') + ABAN8 DAY", "\"2024-02-29\"")]
    [InlineData("DAYS(CURRENT DATE) - DAYS(CURRENT_DATE - 30 DAYS)", "30")]
    [InlineData("CASE WHEN CURRENT DATE - 1 YEAR < CURRENT DATE THEN 1 ELSE 0 END", "1")]
    public void Computes_dates(string expression, string expected) =>
        Assert.Equal(expected, First($"SELECT {expression} AS X FROM F0101 A WHERE ABAN8 = 1"));

    [Fact]
    public void Tells_a_duration_from_an_alias() =>
        Assert.Equal("""[{"DAYS":1,"00002":"2024-03-01"}]""", libraries.Rows("SELECT 1 DAYS, DATE('2024-02-29') + 1 DAY FROM SYSIBM.SYSDUMMY1"));

    [Fact]
    public void Compares_results_of_functions_without_trailing_blanks() =>
        Assert.Equal("1", First("SELECT COUNT(*) AS X FROM F0101 WHERE SUBSTR(ABALPH, 1, 20) = 'Müller & Co'"));

    [Theory]
    [InlineData("SELECT DATE('soon') FROM F0101", "SQL0181")]
    [InlineData("SELECT INT('many') FROM F0101", "SQL0420")]
    [InlineData("SELECT MOD(1, 0) FROM F0101", "SQL0802")]
    [InlineData("SELECT INT(99999999999999999999) FROM F0101", "SQL0802")]
    [InlineData("SELECT DATE('9999-12-31') + 1 DAY FROM F0101", "SQL0802")]
    [InlineData("SELECT SUM(9223372036854775807) FROM F0101", "SQL0802")]
    [InlineData("SELECT 9E999 FROM F0101", "SQL0802")]
    [InlineData("SELECT LEFT('x') FROM F0101", "SQL0170")]
    [InlineData("SELECT ABS(1, 2) FROM F0101", "SQL0170")]
    [InlineData("SELECT LOAD_EXTENSION('x') FROM F0101", "SQL0204")]
    [InlineData("SELECT RANDOMBLOB(1000000000) FROM F0101", "SQL0204")]
    [InlineData("SELECT SQLITE_VERSION() FROM F0101", "SQL0204")]
    [InlineData("SELECT CAST(1) FROM F0101", "SQL0104")]
    [InlineData("SELECT CAST(1 AS MONEY) FROM F0101", "SQL0204")]
    public void Refuses(string sql, string code) => Assert.Equal(code, libraries.Fails(sql).Code);

    private string First(string sql) => JsonDocument.Parse(libraries.Rows(sql)).RootElement[0].GetProperty("X").GetRawText();

    private static string Normal(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
