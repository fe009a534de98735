using Makini.Jde;
using Makini.Sandbox.Data;
using Microsoft.Data.Sqlite;

namespace Makini.Sandbox;

/// <summary>The data set of a sandbox: generated JDE World libraries in memory, for any number of readers at once.</summary>
internal sealed class SandboxDatabase : IDisposable
{
    /// <summary>Production data.</summary>
    public const string Production = "MKDTA";

    /// <summary>Files that all environments share: user defined codes, the data dictionary, currencies.</summary>
    public const string Common = "MKCOM";

    /// <summary>A test environment: the files of production with fewer and other records.</summary>
    public const string Test = "MKTST";

    private static readonly HashSet<string> CommonFiles = new(["F0005", "F0005D", "F0013", "F9201", "F9202", "F9210"], StringComparer.OrdinalIgnoreCase);

    private readonly List<Library> _libraries = [];

    private SandboxDatabase(JdeDictionary dictionary) => Dictionary = dictionary;

    /// <summary>The layout of all files.</summary>
    public JdeDictionary Dictionary { get; }

    /// <summary>The libraries in the order in which an unqualified file is looked for.</summary>
    public IReadOnlyList<string> Libraries => [.. _libraries.Select(l => l.Name)];

    /// <summary>Generates a data set.</summary>
    /// <param name="options">Scale, seed and layout.</param>
    /// <exception cref="MakiniException">
    /// <see cref="ErrorIds.JdeLayoutInvalid"/>: the layout file is none. <see cref="ErrorIds.SandboxUnavailable"/>: no such scale.
    /// </exception>
    public static SandboxDatabase Create(SandboxOptions options)
    {
        if (options.Scale is < 1 or > SandboxOptions.MaximumScale) throw ScaleInvalid(options.Scale);
        var dictionary = options.LayoutPath is null ? JdeDictionary.BuiltIn : JdeDictionary.Load(options.LayoutPath);
        var database = new SandboxDatabase(dictionary);
        try
        {
            database.Fill(options);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Whether a library holds a file.</summary>
    public bool Holds(string library, string file)
    {
        var isCommon = string.Equals(library, Common, StringComparison.OrdinalIgnoreCase);
        return Dictionary.FindTable(file) is not null && CommonFiles.Contains(file) == isCommon;
    }

    /// <summary>Opens a connection that can only read; the caller disposes it. It sees every library under its name.</summary>
    public SqliteConnection OpenReader()
    {
        // An empty main database under a file: name, since only then ATTACH takes names with parameters.
        var connection = new SqliteConnection("Data Source=file::memory:;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = string.Concat(_libraries.Select(l => $"ATTACH '{l.Uri}&mode=ro' AS {l.Name}; ")) + "PRAGMA query_only = ON";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <inheritdoc/>
    public void Dispose() => _libraries.ForEach(l => l.Dispose());

    private void Fill(SandboxOptions options)
    {
        var owner = Guid.NewGuid().ToString("N");
        var (production, common, test) = (Add(Production, owner), Add(Common, owner), Add(Test, owner));
        SeededRandom Seed(int offset) => new(unchecked((ulong)(options.Seed + (long)offset)));
        Parallel.Invoke(
            () => Fill(common, () => CommonData.Write(common, Dictionary)),
            () => Fill(production, () => PlantData.Write(production, Seed(0), new Volume(100, options.Scale * 100))),
            () => Fill(test, () => PlantData.Write(test, Seed(1), new Volume(40, 25))));
    }

    private void Fill(Library library, Action write)
    {
        write();
        library.Complete(Dictionary.Tables.Select(t => t.Name).Where(file => Holds(library.Name, file)));
    }

    private static MakiniException ScaleInvalid(int scale) =>
        new(ErrorIds.SandboxUnavailable, $"There is no sandbox of scale {scale}.")
        {
            Target = scale,
            RecommendedAction = $"Choose a scale from 1 to {SandboxOptions.MaximumScale}.",
        };

    private Library Add(string name, string owner)
    {
        var library = new Library(name, owner, Dictionary);
        _libraries.Add(library);
        return library;
    }
}
