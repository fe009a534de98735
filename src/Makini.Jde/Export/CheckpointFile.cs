using System.Text.Json;
using Makini.Configuration;
using Makini.Json;

namespace Makini.Jde.Export;

/// <summary>Keeps a checkpoint in a file of its own, replaced as a whole.</summary>
/// <param name="path">The file.</param>
internal sealed class CheckpointFile(string path)
{
    /// <summary>The checkpoint; null if there is none.</summary>
    /// <exception cref="MakiniException"><see cref="ErrorIds.ExportNotResumable"/>: the file is no checkpoint.</exception>
    public ExportCheckpoint? Read()
    {
        if (!File.Exists(path)) return null;

        try
        {
            using var document = JsonDocument.Parse(UserFile.ReadAll(path));
            var root = document.RootElement;
            var lastRow = root.GetProperty("lastRow");
            var tail = root.GetProperty("tail");
            return new ExportCheckpoint(
                root.GetProperty("identity").GetString()!,
                root.GetProperty("rows").GetInt64(),
                lastRow.ValueKind == JsonValueKind.Array ? [.. lastRow.EnumerateArray().Select(StoredValue)] : null,
                new ExportMark(root.GetProperty("length").GetInt64(), tail.ValueKind == JsonValueKind.Null ? null : tail.GetBytesFromBase64()));
        }
        catch (Exception e) when (JsonFaults.Are(e) || e is KeyNotFoundException or FormatException)
        {
            throw ExportErrors.NotResumable(path, "It is no checkpoint");
        }
    }

    /// <summary>Writes the checkpoint; when it returns it is on the disk.</summary>
    public void Write(ExportCheckpoint checkpoint)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("identity", checkpoint.Identity);
            json.WriteNumber("rows", checkpoint.Rows);
            json.WriteNumber("length", checkpoint.Mark.Length);
            if (checkpoint.Mark.Tail is { } tail) json.WriteBase64String("tail", tail);
            else json.WriteNull("tail");
            json.WritePropertyName("lastRow");
            JsonSerializer.Serialize(json, checkpoint.LastRow);
            json.WriteEndObject();
        }

        UserFile.Replace(path, stream.ToArray());
    }

    /// <summary>Removes it.</summary>
    public void Delete() => File.Delete(path);

    // As the decoder gives them: text, long, decimal, bool or null.
    private static object? StoredValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var integer) ? integer : value.GetDecimal(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => null,
    };
}
