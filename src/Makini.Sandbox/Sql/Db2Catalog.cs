using Makini.Jde;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox.Sql;

/// <summary>The libraries and their files.</summary>
internal sealed class Db2Catalog
{
    private readonly IReadOnlyList<Db2Library> _libraries;

    private Db2Catalog(IReadOnlyList<Db2Library> libraries, JdeDictionary dictionary)
    {
        _libraries = libraries;
        Dictionary = dictionary;
        Views = new SystemViews(libraries, dictionary);
    }

    /// <summary>What is known of the files' columns.</summary>
    public JdeDictionary Dictionary { get; }

    /// <summary>The views of the catalog itself.</summary>
    public SystemViews Views { get; }

    /// <summary>The names of all files, each once.</summary>
    public IEnumerable<string> Files => _libraries.SelectMany(l => l.Files).Distinct(StringComparer.Ordinal).OrderBy(f => f, StringComparer.Ordinal);

    /// <summary>Reads which files there are.</summary>
    /// <param name="connection">An open connection, the libraries attached to it.</param>
    /// <param name="libraries">The libraries, in the order in which a file without a library's name is looked for.</param>
    /// <param name="dictionary">What is known of the files' columns.</param>
    /// <returns>The catalog.</returns>
    public static Db2Catalog Read(SqliteConnection connection, IReadOnlyList<string> libraries, JdeDictionary dictionary) =>
        new([.. libraries.Select(library => new Db2Library(library, ReadFiles(connection, library, dictionary)))], dictionary);

    /// <summary>Finds a file.</summary>
    /// <param name="library">Its library; null to look in all of them.</param>
    /// <param name="file">Its name.</param>
    /// <returns>What to write for it behind FROM.</returns>
    /// <exception cref="Db2Exception">SQL0204: no such file.</exception>
    public string Find(string? library, string file)
    {
        if (library is not null && SystemViews.Find(library, file) is { } view) return view;
        var found = _libraries.FirstOrDefault(l => (library is null || l.Name == library) && l.Files.Contains(file, StringComparer.Ordinal));
        return found is null ? throw Db2Errors.FileNotFound(library ?? _libraries[0].Name, file) : $"[{found.Name}].[{file}]";
    }

    private static List<string> ReadFiles(SqliteConnection connection, string library, JdeDictionary dictionary)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM [{library}].sqlite_master WHERE type IN ('table', 'view') ORDER BY name";
        using var reader = command.ExecuteReader();
        var files = new List<string>();
        while (reader.Read()) files.Add(reader.GetString(0));
        return files.FindAll(file => dictionary.FindTable(file) is not null);
    }
}
