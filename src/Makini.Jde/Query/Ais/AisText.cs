using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Makini.Passthrough;

namespace Makini.Jde.Query;

/// <summary>Calls for people to read.</summary>
internal static class AisText
{
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };
    private static readonly char[] LineEnds = ['\r', '\n'];

    /// <summary>The path, then the body's lines.</summary>
    public static IReadOnlyList<string> Describe(this SystemCall call)
    {
        using var document = JsonDocument.Parse(call.Body!);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented)) document.WriteTo(json);
        return [$"POST {call.Path}", .. Encoding.UTF8.GetString(stream.ToArray()).Split(LineEnds, StringSplitOptions.RemoveEmptyEntries)];
    }
}
