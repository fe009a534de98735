using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Sql;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Tests.Sql;

public sealed class EngineTests(TestLibraries libraries) : IClassFixture<TestLibraries>
{
    private const string Endless = "WITH N (I) AS (SELECT 1 FROM SYSIBM.SYSDUMMY1 UNION ALL SELECT I + 1 FROM N) SELECT COUNT(*) AS C FROM N";

    [Fact]
    public void Ends_a_query_at_the_limit()
    {
        using var reader = libraries.Open();
        using var engine = new Db2Engine(libraries.Open, Db2Catalog.Read(reader, ["MKDTA"], JdeDictionary.BuiltIn)) { TimeLimit = TimeSpan.FromMilliseconds(1) };
        Assert.Equal("SQL0666", Assert.Throws<Db2Exception>(() => engine.Query(Endless, [], CancellationToken.None)).Code);
    }

    [Fact]
    public async Task Ends_a_query_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var query = Task.Run(() => libraries.Engine.Query(Endless, [], cancellation.Token));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query);
        Assert.Equal("""[{"N":1}]""", libraries.Rows("SELECT 1 AS N FROM SYSIBM.SYSDUMMY1"));
    }

    [Fact]
    public void Runs_the_next_query_after_one_that_failed()
    {
        for (var i = 0; i < 20; i++)
        {
            libraries.Fails("SELECT INT('x') FROM F0101");
            Assert.Equal("""[{"N":3}]""", libraries.Rows("SELECT COUNT(*) AS N FROM F0101"));
        }
    }

    [Fact]
    public void Runs_queries_side_by_side() => Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 16 }, i =>
        Assert.Equal($$"""[{"N":{{i}},"C":9}]""", libraries.Rows("SELECT ? AS N, COUNT(*) AS C FROM F0101, F0411", (long)i)));

    [Fact]
    public void Lets_SQLite_itself_read_only()
    {
        using var session = new SqlSession(libraries.Open(), libraries.Engine.Catalog.Views);
        using var buffer = new PooledBuffer(1024);
        foreach (var sql in new[] { "DELETE FROM MKDTA.F0101", "CREATE TEMP TABLE X (Y)", "ATTACH ':memory:' AS Z", "PRAGMA query_only = OFF", "SELECT * FROM pragma_database_list" })
            Assert.Throws<Db2Exception>(() => session.Query(new TranslatedSql(sql, 0), [], buffer, null, CancellationToken.None));
    }

    [Fact]
    public void Refuses_an_answer_beyond_its_buffer()
    {
        using var session = new SqlSession(libraries.Open(), libraries.Engine.Catalog.Views);
        using var buffer = new PooledBuffer(100_000);
        var sql = new TranslatedSql("WITH RECURSIVE N (I) AS (SELECT 1 UNION ALL SELECT I + 1 FROM N) SELECT I FROM N", 0);
        Assert.Equal("SQL0666", Assert.Throws<Db2Exception>(() => session.Query(sql, [], buffer, null, CancellationToken.None)).Code);
    }

    [Fact]
    public void Closes_its_connections()
    {
        var opened = new List<SqliteConnection>();
        using var reader = libraries.Open();
        var engine = new Db2Engine(() => Remember(libraries.Open()), Db2Catalog.Read(reader, ["MKDTA"], JdeDictionary.BuiltIn));
        engine.Query("SELECT ABAN8 FROM F0101", [], CancellationToken.None).Dispose();
        engine.Query("SELECT ABAN8 FROM F0101", [], CancellationToken.None).Dispose();
        Assert.Equal(System.Data.ConnectionState.Open, Assert.Single(opened).State);
        engine.Dispose();
        Assert.Equal(System.Data.ConnectionState.Closed, opened[0].State);

        SqliteConnection Remember(SqliteConnection connection)
        {
            opened.Add(connection);
            return connection;
        }
    }

    [Fact]
    public void Lists_files_as_QSYS2_does()
    {
        var rows = Parse("SELECT TABLE_SCHEMA, TABLE_TYPE, TABLE_TEXT FROM QSYS2.SYSTABLES WHERE TABLE_NAME = 'F0101'");
        var row = Assert.Single(rows.EnumerateArray());
        Assert.Equal(("MKDTA", "P"), (row.GetProperty("TABLE_SCHEMA").GetString(), row.GetProperty("TABLE_TYPE").GetString()));
        Assert.NotEqual("", row.GetProperty("TABLE_TEXT").GetString());
    }

    [Fact]
    public void Lists_columns_as_QSYS2_does()
    {
        var rows = Parse("SELECT COLUMN_NAME, DATA_TYPE, LENGTH, NUMERIC_SCALE, ORDINAL_POSITION, COLUMN_TEXT FROM QSYS2/SYSCOLUMNS C WHERE C.TABLE_SCHEMA = 'MKDTA' AND C.TABLE_NAME = 'F0101' AND COLUMN_NAME IN ('ABAN8', 'ABALPH') ORDER BY COLUMN_NAME DESC");
        Assert.Equal(2, rows.GetArrayLength());
        Assert.Equal("""{"COLUMN_NAME":"ABAN8","DATA_TYPE":"DECIMAL","LENGTH":8,"NUMERIC_SCALE":0,"ORDINAL_POSITION":1,"COLUMN_TEXT":"address number"}""", rows[0].GetRawText());
        Assert.Equal(("CHAR", 40), (rows[1].GetProperty("DATA_TYPE").GetString(), rows[1].GetProperty("LENGTH").GetInt32()));
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("NUMERIC_SCALE").ValueKind);
    }

    private JsonElement Parse(string sql) => JsonDocument.Parse(libraries.Rows(sql)).RootElement;
}
