using System.Text.Json;
using Makini.Jde;
using Makini.Sandbox.Sql;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Tests.Sql;

/// <summary>A few records of a few files in two libraries, just enough to tell right from wrong.</summary>
public sealed class TestLibraries : IDisposable
{
    private readonly string _name = $"test{Guid.NewGuid():N}";
    private readonly List<SqliteConnection> _keepAlive = [];

    public TestLibraries()
    {
        var data = Create("MKDTA");
        Run(data, "CREATE TABLE F0101 (ABAN8 INTEGER NOT NULL, ABALPH TEXT NOT NULL COLLATE RTRIM, ABMCU TEXT NOT NULL COLLATE RTRIM, ABUPMJ INTEGER NOT NULL)");
        Run(data, "INSERT INTO F0101 VALUES (1, 'Müller & Co          ', '         M30', 126001), (2, 'Smith''s \"Pumps\"      ', '         M10', 0), (3, 'zeta 100%            ', '         M30', 125366)");
        Run(data, "CREATE TABLE F0411 (RPDOC INTEGER NOT NULL, RPAN8 INTEGER NOT NULL, RPAG INTEGER NOT NULL, RPCO TEXT NOT NULL COLLATE RTRIM)");
        Run(data, "INSERT INTO F0411 VALUES (10, 1, 12345, '00001'), (11, 1, -50, '00001'), (12, 2, 700, '00200')");
        var common = Create("MKCOM");
        Run(common, "CREATE TABLE F0005 (DRSY TEXT NOT NULL COLLATE RTRIM, DRKY TEXT NOT NULL COLLATE RTRIM)");
        Run(common, "INSERT INTO F0005 VALUES ('01  ', '         C')");
        using var reader = Open();
        Engine = new Db2Engine(Open, Db2Catalog.Read(reader, ["MKDTA", "MKCOM"], JdeDictionary.BuiltIn)) { TimeLimit = TimeSpan.FromMinutes(1) };
    }

    internal Db2Engine Engine { get; }

    /// <summary>Runs a query.</summary>
    /// <returns>Its rows, as the JSON they are answered with.</returns>
    public string Rows(string sql, params object?[] parameters)
    {
        using var buffer = Engine.Query(sql, parameters, CancellationToken.None);
        using var document = JsonDocument.Parse(buffer.Bytes.AsMemory(0, buffer.Length));
        return document.RootElement.GetProperty("data").GetRawText();
    }

    /// <summary>Runs a query that must fail.</summary>
    /// <returns>Its error.</returns>
    internal Db2Exception Fails(string sql, params object?[] parameters) => Assert.Throws<Db2Exception>(() => Rows(sql, parameters));

    public void Dispose()
    {
        Engine.Dispose();
        _keepAlive.ForEach(c => c.Dispose());
    }

    internal SqliteConnection Open()
    {
        var connection = new SqliteConnection("Data Source=file::memory:;Pooling=False");
        connection.Open();
        foreach (var library in new[] { "MKDTA", "MKCOM" }) Run(connection, $"ATTACH '{Address(library)}' AS {library}");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Create(string library)
    {
        var connection = new SqliteConnection($"Data Source={Address(library)};Pooling=False");
        connection.Open();
        _keepAlive.Add(connection);
        return connection;
    }

    private string Address(string library) => $"file:/{_name}{library}?vfs=memdb";
}
