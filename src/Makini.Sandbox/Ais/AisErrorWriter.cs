using System.Text.Json;

namespace Makini.Sandbox.Ais;

/// <summary>Writes the answer to a request that the data service finds fault with.</summary>
internal static class AisErrorWriter
{
    public static void Write(Utf8JsonWriter json, AisException error)
    {
        json.WriteStartObject();
        json.WriteStartObject("fs_DATABROWSE_" + error.Target);
        json.WriteString("title", $"Data Browser - {error.Target}");
        json.WriteStartObject("data");
        json.WriteEndObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("CODE", error.Code);
        json.WriteString("TITLE", error.Message);
        json.WriteString("ERRORCONTROL", error.Control);
        json.WriteString("DESC", "");
        json.WriteString("MOBILE", error.Message);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("sysErrors");
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
