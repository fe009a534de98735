using System.Text.Json;

namespace Makini.Sandbox.NetSuite;

/// <summary>An error in NetSuite's own form.</summary>
/// <param name="status">Its status.</param>
/// <param name="code">Its code.</param>
/// <param name="message">What it says.</param>
internal sealed class SuiteFault(int status, string code, string message) : Exception(message)
{
    private const string Reference = "https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.1";

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", Reference);
        json.WriteString("title", status == 404 ? "Not Found" : "Bad Request");
        json.WriteNumber("status", status);
        json.WriteStartArray("o:errorDetails");
        json.WriteStartObject();
        json.WriteString("detail", Message);
        json.WriteString("o:errorCode", code);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
