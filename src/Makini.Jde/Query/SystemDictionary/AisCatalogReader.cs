using Makini.Jde.Rows;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>
/// Reads the columns of files from the data service: the titles that every answer has, and of a first row which values are
/// numbers. EnterpriseOne has put the decimal points, so nothing need be known of those.
/// </summary>
internal sealed class AisCatalogReader(IPassthrough passthrough, ICallLog log)
{
    /// <summary>The files of the names; those that are not there, or nobody may read, are left out.</summary>
    public async Task<(IReadOnlyList<CatalogTable> Tables, IReadOnlyDictionary<string, ItemFacts> Facts)> ReadAsync(
        IReadOnlyList<string> names, JdeDictionary known, CancellationToken cancellationToken)
    {
        var tables = new List<CatalogTable>();
        var facts = new Dictionary<string, ItemFacts>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (await ReadAsync(name, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } columns) continue;

            var prefix = known.FindTable(name)?.Prefix ?? "??";
            tables.Add(new CatalogTable(name, [.. columns.Select(c => Column(prefix, c, known))]));
            foreach (var column in columns)
                if (column.Title.Length > 0) facts[column.Alias] = new ItemFacts { Text = column.Title };
        }

        return (tables, facts);
    }

    private static CatalogColumn Column(string prefix, AisTitle title, JdeDictionary known)
    {
        var item = known.FindItem(title.Alias);
        var isText = item is null ? !title.IsNumber : item.Type == JdeItemType.Text;
        return new CatalogColumn(prefix + title.Alias, isText, item is null ? 0 : isText ? item.Length : item.Digits);
    }

    private async Task<IReadOnlyList<AisTitle>?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var call = AisCalls.Write(json =>
        {
            json.WriteString("targetName", name);
            json.WriteString("targetType", "table");
            json.WriteString("dataServiceType", "BROWSE");
            json.WriteString("findOnEntry", "TRUE");
            json.WriteString("maxPageSize", "1");
            json.WriteBoolean("aliasNaming", value: true);
            json.WriteString("outputType", "GRID_DATA");
        });
        try
        {
            using var response = await passthrough.AskAsync(call, log, cancellationToken).ConfigureAwait(false);
            return AisTitleReader.Read(response.Body.Span, name);
        }
        catch (MakiniException e) when (e.ErrorId is ErrorIds.InvalidRequest or ErrorIds.NotFound or ErrorIds.Forbidden)
        {
            log.Verbose($"{name} is left as it is: {e.Message}");
            return null;
        }
    }
}
