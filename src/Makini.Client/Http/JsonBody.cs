using System.Text.Json;

namespace Makini.Http;

/// <summary>
/// Tells a whole JSON text from a cut one. A page of rows is megabytes that are read once more later, so a long text is
/// judged by its two ends and only read here where they leave a doubt.
/// </summary>
internal static class JsonBody
{
    private const int Short = 4096;

    public static bool IsWhole(ReadOnlySpan<byte> body)
    {
        body = TrimBlanks(body);
        if (body.Length > Short && body[0] is (byte)'{' or (byte)'[')
        {
            if (!ClosesOnce(body)) return false;
            if (ClosesTwice(body)) return true;
        }

        return CanBeRead(body);
    }

    private static bool ClosesOnce(ReadOnlySpan<byte> body) =>
        (body[0], body[body.Length - 1]) is ((byte)'{', (byte)'}') or ((byte)'[', (byte)']');

    /// <summary>
    /// A text that was cut after some flat row ends in one bracket, a whole answer around rows in two or more.
    /// A cut that happens to fall behind two brackets is left to whoever reads the rows.
    /// </summary>
    private static bool ClosesTwice(ReadOnlySpan<byte> body)
    {
        var before = TrimBlanks(body.Slice(0, body.Length - 1));
        return before[before.Length - 1] is (byte)'}' or (byte)']';
    }

    private static bool CanBeRead(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read()) return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> body)
    {
        var start = 0;
        while (start < body.Length && IsBlank(body[start])) start++;
        var end = body.Length;
        while (end > start && IsBlank(body[end - 1])) end--;
        return body.Slice(start, end - start);
    }

    private static bool IsBlank(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
