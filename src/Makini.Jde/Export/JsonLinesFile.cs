using System.Text.Encodings.Web;
using System.Text.Json;

namespace Makini.Jde.Export;

/// <summary>One JSON object a line. Dates and times are text, numbers are numbers, no value is null.</summary>
internal sealed class JsonLinesFile : TextFile
{
    // Nothing but JSON reads the file: letters need no escape for the sake of HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Utf8JsonWriter _json;
    private readonly JsonEncodedText[] _names;

    public JsonLinesFile(string path, ExportContent content, ExportCheckpoint? start)
        : base(path, start)
    {
        _json = new Utf8JsonWriter(Page, Options);
        _names = [.. content.Columns.Select(c => JsonEncodedText.Encode(c.Name, Options.Encoder))];
    }

    protected override void WriteRow(IReadOnlyList<object?> values)
    {
        _json.WriteStartObject();
        for (var i = 0; i < values.Count; i++) WriteValue(_names[i], values[i]);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        Page.WriteByte((byte)'\n');
    }

    protected override void FlushRows() => _json.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) _json.Dispose();
        base.Dispose(disposing);
    }

    private void WriteValue(JsonEncodedText name, object? value)
    {
        switch (value)
        {
            case null: _json.WriteNull(name); break;
            case int number: _json.WriteNumber(name, number); break;
            case long number: _json.WriteNumber(name, number); break;
            case decimal number: _json.WriteNumber(name, number); break;
            default: _json.WriteString(name, ExportText.Of(value)); break;
        }
    }
}
