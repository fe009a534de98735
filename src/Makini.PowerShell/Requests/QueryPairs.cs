using System.Collections;
using System.Management.Automation;
using Makini.Filtering;

namespace Makini.PowerShell.Requests;

/// <summary>The names and values of a query, as a hashtable has them; a list gives a name several times.</summary>
internal static class QueryPairs
{
    /// <summary>All pairs; values as the service reads them, whatever the user's culture.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IDictionary query) =>
    [
        .. from DictionaryEntry pair in query
           from value in Values(PlainInput.Of(pair.Value))
           select new KeyValuePair<string, string>(pair.Key.ToString()!, Text(value)),
    ];

    private static IEnumerable<object?> Values(object? value) => value is IEnumerable several and not string ? several.Cast<object?>() : [value];

    private static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateTime or DateTimeOffset => Moments.Iso(Moments.Of(value)!.Value),
        _ => LanguagePrimitives.ConvertTo<string>(value),
    };
}
