using System.Text.Json;
using System.Text.Json.Nodes;

namespace Makini.Sandbox.Entities;

/// <summary>Short forms for records in JSON.</summary>
internal static class JsonRecords
{
    /// <summary>A member as text: text itself, or a number or flag as it is written; null where there is none.</summary>
    public static string? Text(this JsonObject record, string name) => record[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        var other => other.ToJsonString(),
    };
}
