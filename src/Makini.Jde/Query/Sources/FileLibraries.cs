namespace Makini.Jde.Query;

/// <summary>Where files are: what a library list came to, and how the database spells a file in its library.</summary>
/// <param name="found">The library by file.</param>
internal sealed class FileLibraries(IReadOnlyDictionary<string, string> found)
{
    /// <summary>Nothing is known: the database looks for files itself.</summary>
    public static FileLibraries None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>LIB/FILE instead of LIB.FILE.</summary>
    public bool UsesSystemNaming { get; init; }

    /// <summary>The file as SQL writes it. A library that the query names is the one.</summary>
    public string Write(TableName name)
    {
        var library = name.Library ?? (found.TryGetValue(name.Table, out var known) ? known : null);
        return library is null
            ? JdeNames.Quote(name.Table)
            : $"{JdeNames.Quote(library)}{(UsesSystemNaming ? "/" : ".")}{JdeNames.Quote(name.Table)}";
    }
}
