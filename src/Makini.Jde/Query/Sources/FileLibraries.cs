namespace Makini.Jde.Query;

/// <summary>Where files are, as a library list had it.</summary>
/// <param name="found">The library by file.</param>
internal sealed class FileLibraries(IReadOnlyDictionary<string, string> found)
{
    /// <summary>Nothing is known: the database looks for files itself.</summary>
    public static FileLibraries None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The file as SQL writes it. A library that the query names is the one.</summary>
    public string Write(TableName name)
    {
        var library = name.Library ?? (found.TryGetValue(name.Table, out var known) ? known : null);
        return library is null
            ? JdeNames.Quote(name.Table)
            : $"{JdeNames.Quote(library)}.{JdeNames.Quote(name.Table)}";
    }
}
