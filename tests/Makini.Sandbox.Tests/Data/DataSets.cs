using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Tests.Data;

/// <summary>The data sets that the invariants are checked on, each made once: two seeds, two scales, production and test library.</summary>
public sealed partial class DataSets : IDisposable
{
    private readonly Dictionary<(int Seed, int Scale), SandboxDatabase> _databases = [];

    public static TheoryData<int, int, string> All => new()
    {
        { 1, 1, SandboxDatabase.Production },
        { 1, 1, SandboxDatabase.Test },
        { 7, 3, SandboxDatabase.Production },
    };

    public void Dispose()
    {
        foreach (var database in _databases.Values) database.Dispose();
    }

    internal SandboxDatabase Database(int seed, int scale)
    {
        if (_databases.TryGetValue((seed, scale), out var database)) return database;
        return _databases[(seed, scale)] = SandboxDatabase.Create(new SandboxOptions { Seed = seed, Scale = scale });
    }

    /// <summary>Fails with the first rows that a query for broken records finds.</summary>
    internal void AssertNone(int seed, int scale, string library, string brokenRecords)
    {
        var database = Database(seed, scale);
        using var reader = database.OpenReader();
        var rows = reader.Rows(Qualify(database, library, brokenRecords) + " LIMIT 5");
        Assert.True(rows.Count == 0, string.Join(Environment.NewLine, rows.Select(r => string.Join(" | ", r))));
    }

    /// <summary>The one number of an answer.</summary>
    internal long Scalar(int seed, int scale, string library, string sql)
    {
        var database = Database(seed, scale);
        using SqliteConnection reader = database.OpenReader();
        return reader.Scalar(Qualify(database, library, sql));
    }

    private static string Qualify(SandboxDatabase database, string library, string sql) =>
        FileName().Replace(sql, m => database.Holds(library, m.Value) ? $"{library}.{m.Value}" : m.Value);

    [GeneratedRegex(@"\bF[0-9]{4,5}D?\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
