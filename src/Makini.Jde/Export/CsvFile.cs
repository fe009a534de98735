using System.Text;

namespace Makini.Jde.Export;

/// <summary>
/// RFC 4180: a header, fields parted by commas, quoted where they must be, lines that end in CR LF. No value is an empty field. Readers
/// take blanks off fields without quotes and pass over empty lines (Import-Csv does both): where they matter there are quotes, too.
/// </summary>
internal sealed class CsvFile : TextFile
{
    private static readonly char[] Special = ['"', ',', '\r', '\n'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _writer;
    private readonly bool _hasOneField;

    public CsvFile(string path, ExportContent content, ExportCheckpoint? start)
        : base(path, start)
    {
        _writer = new StreamWriter(Page, Utf8, bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\r\n" };
        _hasOneField = content.Columns.Count == 1;
        if (start is null) WriteRow([.. content.Columns.Select(c => c.Name)]);
    }

    protected override void WriteRow(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0) _writer.Write(',');
            WriteField(ExportText.Of(values[i]) ?? "");
        }

        _writer.WriteLine();
    }

    protected override void FlushRows() => _writer.Flush();

    protected override void Dispose(bool disposing)
    {
        // What the writer holds is of a page that was not finished; it goes into memory and nowhere else.
        if (disposing) _writer.Dispose();
        base.Dispose(disposing);
    }

    private void WriteField(string text)
    {
        if (!NeedsQuotes(text))
        {
            _writer.Write(text);
            return;
        }

        _writer.Write('"');
        _writer.Write(text.Replace("\"", "\"\""));
        _writer.Write('"');
    }

    private bool NeedsQuotes(string text) => text.Length == 0
        ? _hasOneField
        : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.IndexOfAny(Special) >= 0;
}
