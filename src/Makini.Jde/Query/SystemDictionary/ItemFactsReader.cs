using System.Globalization;

namespace Makini.Jde.Query;

/// <summary>Reads F9210, F9201 and F9202. A site may have filled one of them only: what one does not say another may.</summary>
internal sealed class ItemFactsReader(SystemRows rows, LibraryCache libraries, ICallLog log)
{
    // Files that the system does not have or does not show leave their facts to the others and to the built-in layout.
    private static readonly HashSet<string> Bearable = new(StringComparer.Ordinal)
    {
        ErrorIds.InvalidRequest, ErrorIds.NotFound, ErrorIds.Forbidden, ErrorIds.ResponseInvalid, ErrorIds.JdeTableNotFound,
    };

    /// <summary>The facts by alias.</summary>
    public async Task<IReadOnlyDictionary<string, ItemFacts>> ReadAsync(CancellationToken cancellationToken)
    {
        var facts = new Dictionary<string, ItemFacts>(StringComparer.Ordinal);
        await AddAsync(facts, "F9210", ["FROWTP", "FRCDEC", "FROWDI", "FRCLAS"], FromF9210, cancellationToken).ConfigureAwait(false);
        await AddAsync(facts, "F9201", ["FRCDEC", "FRCLAS", "FRLR", "FRERUL", "FRERO1", "FRERO2"], FromF9201, cancellationToken).ConfigureAwait(false);
        await AddAsync(facts, "F9202", ["FRLNGP", "FRDSCR"], FromF9202, cancellationToken).ConfigureAwait(false);
        return facts;
    }

    private static ItemFacts FromF9210(IReadOnlyList<string> v) => new()
    {
        Type = v[0] switch { "1" or "2" => JdeItemType.Text, "9" => JdeItemType.Number, "11" => JdeItemType.Date, _ => null },
        Decimals = Number(v[1]),
        Name = TextOf(v[2]),
        Class = TextOf(v[3]),
    };

    private static ItemFacts FromF9201(IReadOnlyList<string> v) => new()
    {
        Decimals = Number(v[0]),
        Class = TextOf(v[1]),
        IsRight = v[2] switch { "R" => true, "L" => false, _ => null },
        UserDefinedCode = v[3] == "UDC" && v[4].Length > 0 && v[5].Length > 0 ? $"{v[4]}/{v[5]}" : null,
    };

    // The text without a language is the site's own.
    private static ItemFacts FromF9202(IReadOnlyList<string> v) => new() { Text = v[0].Length == 0 ? TextOf(v[1]) : null };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? TextOf(string text) => text.Length == 0 ? null : text;

    private async Task AddAsync(
        Dictionary<string, ItemFacts> facts,
        string file,
        IReadOnlyList<string> columns,
        Func<IReadOnlyList<string>, ItemFacts> read,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<IReadOnlyList<object?>> found;
        try
        {
            var order = file == "F9202" ? "FRDTAI, FRLNGP" : "FRDTAI";
            var name = new TableName(Library: null, file);
            var from = (await libraries.FindAsync([name], log, cancellationToken).ConfigureAwait(false)).Write(name);
            found = await rows.ReadAsync(["FRDTAI", .. columns], $"FROM {from} ORDER BY {order}", [], cancellationToken).ConfigureAwait(false);
        }
        catch (MakiniException e) when (Bearable.Contains(e.ErrorId))
        {
            log.Warning($"{file} is not in the dictionary: {e.Message}");
            return;
        }

        foreach (var row in found)
        {
            var values = row.Select(v => StoredScalar.Text(v).Trim(' ')).ToList();
            var alias = values[0];
            facts[alias] = facts.TryGetValue(alias, out var known) ? known.Or(read([.. values.Skip(1)])) : read([.. values.Skip(1)]);
        }
    }
}
