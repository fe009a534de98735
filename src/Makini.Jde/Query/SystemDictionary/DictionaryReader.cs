namespace Makini.Jde.Query;

/// <summary>Reads a site's own dictionary.</summary>
internal sealed class DictionaryReader(JdeClientOptions options, LibraryCache libraries, ICallLog log)
{
    /// <summary>The dictionary: the built-in one with what the system says in its place.</summary>
    /// <param name="route">Sql or Ais.</param>
    /// <param name="names">The files, wildcards allowed in SQL.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="MakiniException">The way has no dictionary, or a request fails.</exception>
    public async Task<JdeDictionary> ReadAsync(JdeRoute route, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var known = JdeDictionary.BuiltIn;
        if (route == JdeRoute.Ais)
        {
            if (names.FirstOrDefault(CatalogReader.IsPattern) is { } pattern) throw NoPatterns(pattern);
            var (titles, texts) = await new AisCatalogReader(options.Passthrough, log).ReadAsync(names, known, cancellationToken).ConfigureAwait(false);
            return new DictionaryMerge(known, texts).With(titles);
        }

        if (route != JdeRoute.Sql) throw NoDictionary();
        var rows = new SystemRows(options.Passthrough, log);
        var tables = await new CatalogReader(rows, options.LibraryList).ReadAsync(names, cancellationToken).ConfigureAwait(false);
        var facts = await new ItemFactsReader(rows, libraries, log).ReadAsync(cancellationToken).ConfigureAwait(false);
        return new DictionaryMerge(known, facts).With(tables);
    }

    private static MakiniException NoPatterns(string pattern) =>
        new(ErrorIds.InvalidRequest, $"EnterpriseOne's data service does not list files: '{pattern}' cannot be looked up.")
        {
            Target = pattern,
            RecommendedAction = "Name each file: Update-JdeDictionary F5501, F5502.",
        };

    private static MakiniException NoDictionary() =>
        new(ErrorIds.InvalidRequest, "This connection has no dictionary to read: it is no JD Edwards system that takes SQL or has a data service.")
        {
            RecommendedAction = "Say which system it is when you connect: Connect-Makini -Platform jd-edwards-world.",
        };
}
