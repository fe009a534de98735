using System.Management.Automation;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Makini.Benchmarks;

/// <summary>What a script would otherwise use. Neither decodes anything: dates and amounts stay integers.</summary>
internal static class OtherRoutes
{
    /// <summary>Objects with a note property a column, as hand-written modules make them.</summary>
    /// <param name="page">The answer.</param>
    /// <returns>The objects.</returns>
    public static List<PSObject> NoteProperties(byte[] page)
    {
        var rows = new List<PSObject>();
        var reader = new Utf8JsonReader(page);
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray)
        {
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var row = new PSObject();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                object? value = reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : reader.GetString();
                row.Properties.Add(new PSNoteProperty(name, value), preValidated: true);
            }

            rows.Add(row);
        }

        return rows;
    }

    /// <summary>What ConvertFrom-Json of PowerShell 7 does: text, Newtonsoft's tree, and note properties from that.</summary>
    /// <param name="page">The answer.</param>
    /// <returns>The object.</returns>
    public static object? ConvertFromJson(byte[] page)
    {
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.None,
            MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
            MaxDepth = 1024,
        };
        return Convert((JToken)JsonConvert.DeserializeObject(Encoding.UTF8.GetString(page), settings)!);
    }

    private static object? Convert(JToken token) => token switch
    {
        JObject node => ConvertObject(node),
        JArray list => list.Select(Convert).ToArray(),
        JValue value => value.Value,
        _ => null,
    };

    private static PSObject ConvertObject(JObject node)
    {
        var result = new PSObject(node.Count);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in node)
            if (names.Add(name)) result.Properties.Add(new PSNoteProperty(name, Convert(value!)));
        return result;
    }
}
