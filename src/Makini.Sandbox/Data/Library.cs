using Makini.Jde;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Data;

/// <summary>A library of the IBM i: one database in memory, which lives as long as this object.</summary>
internal sealed class Library : IDisposable
{
    private readonly Dictionary<string, TableWriter> _writers = new(StringComparer.Ordinal);
    private readonly SqliteConnection _connection;
    private readonly JdeDictionary _dictionary;
    private readonly SqliteTransaction _transaction;

    /// <param name="name">MKDTA</param>
    /// <param name="owner">Tells the libraries of one sandbox from those of another in the process.</param>
    /// <param name="dictionary">The layout.</param>
    public Library(string name, string owner, JdeDictionary dictionary)
    {
        Name = name;
        Uri = $"file:/makini-{owner}-{name}?vfs=memdb";
        _dictionary = dictionary;
        _connection = new SqliteConnection($"Data Source={Uri};Pooling=False");
        _connection.Open();
        _transaction = _connection.BeginTransaction();
    }

    public string Name { get; }

    /// <summary>What ATTACH takes.</summary>
    public string Uri { get; }

    /// <summary>The writer of a file, the same one each time.</summary>
    public TableWriter Open(string file)
    {
        if (_writers.TryGetValue(file, out var writer)) return writer;
        return _writers[file] = new TableWriter(_connection, _dictionary.FindTable(file));
    }

    /// <summary>Makes the files that nobody filled, and all indexes; after it the library is read only.</summary>
    public void Complete(IEnumerable<string> files)
    {
        foreach (var file in files) Open(file).Complete();
        _transaction.Commit();
    }

    public void Dispose()
    {
        foreach (var writer in _writers.Values) writer.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }
}
