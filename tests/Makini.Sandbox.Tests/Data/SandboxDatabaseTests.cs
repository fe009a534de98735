using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Tests.Data;

public sealed class SandboxDatabaseTests(DataSets sets) : IClassFixture<DataSets>
{
    private readonly SandboxDatabase _database = sets.Database(1, 1);

    [Fact]
    public void An_unqualified_file_is_found_in_production_then_in_common()
    {
        using var reader = _database.OpenReader();
        Assert.Equal(["MKDTA", "MKCOM", "MKTST"], _database.Libraries);
        Assert.Equal(reader.Scalar("SELECT count(*) FROM MKDTA.F0101"), reader.Scalar("SELECT count(*) FROM F0101"));
        Assert.Equal(reader.Scalar("SELECT count(*) FROM MKCOM.F0005"), reader.Scalar("SELECT count(*) FROM F0005"));
        Assert.True(_database.Holds("mkcom", "f0005"));
        Assert.False(_database.Holds("MKDTA", "F0005"));
        Assert.False(_database.Holds("MKDTA", "F9999"));
    }

    [Fact]
    public void The_test_library_has_the_same_files_with_other_records()
    {
        using var reader = _database.OpenReader();
        Assert.True(reader.Scalar("SELECT count(*) FROM MKTST.F0101") < reader.Scalar("SELECT count(*) FROM MKDTA.F0101"));
        Assert.NotEqual(0, reader.Scalar("""
            SELECT count(*) FROM MKTST.F0101 t JOIN MKDTA.F0101 p ON p.ABAN8 = t.ABAN8 WHERE p.ABTAX <> t.ABTAX
            """));
    }

    [Theory]
    [InlineData("DELETE FROM MKDTA.\"F0101 rows\"")]
    [InlineData("PRAGMA query_only = OFF; DELETE FROM MKDTA.\"F0101 rows\"")]
    [InlineData("CREATE TABLE MKCOM.T (A)")]
    [InlineData("CREATE TABLE T (A)")]
    public void A_reader_cannot_write(string sql)
    {
        using var reader = _database.OpenReader();
        Assert.Throws<SqliteException>(() => reader.Run(sql));
        Assert.NotEqual(0, reader.Scalar("SELECT count(*) FROM F0101"));
    }

    [Fact]
    public async Task Eight_readers_read_at_once()
    {
        using var barrier = new Barrier(8);
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                using var reader = _database.OpenReader();
                barrier.SignalAndWait(TimeSpan.FromSeconds(30));
                return Enumerable.Range(0, 20).Select(_ => reader.Scalar("SELECT sum(length(ABALPH)) FROM F0101")).Distinct().ToList();
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        var sums = await Task.WhenAll(readers);
        Assert.Single(sums.SelectMany(s => s).Distinct());
    }

    [Fact]
    public void Two_sandboxes_share_nothing()
    {
        using var other = SandboxDatabase.Create(new SandboxOptions { Seed = 2 });
        using var mine = _database.OpenReader();
        using var theirs = other.OpenReader();
        const string Taxes = "SELECT sum(CAST(substr(ABTAX, 3) AS INTEGER)) FROM F0101";
        Assert.NotEqual(mine.Scalar(Taxes), theirs.Scalar(Taxes));
    }
}
