using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SQLitePCL;

namespace Makini.Sandbox.Sql;

/// <summary>Writes the rows of a statement as JSON, from SQLite's memory to the answer's: {"data":[{"ABAN8":1001}]}.</summary>
internal sealed class RowWriter : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly sqlite3_stmt _statement;
    private readonly Utf8JsonWriter _json;
    private readonly (int Index, JsonEncodedText Label)[] _columns;

    /// <summary>Begins the answer.</summary>
    /// <param name="statement">A statement that has not given a row yet.</param>
    /// <param name="buffer">Where to write.</param>
    public RowWriter(sqlite3_stmt statement, PooledBuffer buffer)
    {
        _statement = statement;
        _columns = ReadColumns(statement);
        _json = new Utf8JsonWriter(buffer, Options);
        _json.WriteStartObject();
        _json.WriteStartArray("data");
    }

    /// <summary>Writes the row the statement stands on.</summary>
    public void Write()
    {
        _json.WriteStartObject();
        foreach (var (index, label) in _columns)
        {
            switch (raw.sqlite3_column_type(_statement, index))
            {
                case raw.SQLITE_INTEGER:
                    _json.WriteNumber(label, raw.sqlite3_column_int64(_statement, index));
                    break;
                case raw.SQLITE_TEXT:
                    _json.WriteString(label, raw.sqlite3_column_blob(_statement, index));
                    break;
                case raw.SQLITE_FLOAT:
                    WriteReal(label, raw.sqlite3_column_double(_statement, index));
                    break;
                default:
                    _json.WriteNull(label);
                    break;
            }
        }

        _json.WriteEndObject();
    }

    /// <summary>Ends the answer.</summary>
    /// <param name="rest">Writes what stands behind the rows.</param>
    public void Finish(Action<Utf8JsonWriter>? rest)
    {
        _json.WriteEndArray();
        rest?.Invoke(_json);
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteReal(JsonEncodedText label, double value)
    {
        if (double.IsInfinity(value)) throw Db2Errors.Overflow();
        _json.WriteNumber(label, value);
    }

    /// <summary>Of columns with the same label an object holds the last.</summary>
    private static (int Index, JsonEncodedText Label)[] ReadColumns(sqlite3_stmt statement)
    {
        var columns = Enumerable.Range(0, raw.sqlite3_column_count(statement))
            .Select(i => (Index: i, Name: raw.sqlite3_column_name(statement, i).utf8_to_string()))
            .Select(c => (c.Index, Label: c.Name == SqlOutput.Unnamed ? (c.Index + 1).ToString("00000", CultureInfo.InvariantCulture) : c.Name));
        return [.. columns
            .GroupBy(c => c.Label, StringComparer.Ordinal)
            .Select(same => (same.Last().Index, JsonEncodedText.Encode(same.Key, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)))];
    }
}
