using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Export;

/// <summary>A service that has stock movements (F4111), a yen company among their companies, and gives them out in pages by key.</summary>
internal sealed partial class StockService
{
    private static readonly string[] Texts = ["Plain", "Comma, quote \" and\r\nline", "Größe 5 µm", "  blank before"];
    private readonly int _rows;
    private int _pages;

    public StockService(int rows)
    {
        _rows = rows;
        Passthrough = new FakePassthrough(Answer);
    }

    public FakePassthrough Passthrough { get; }

    /// <summary>The page, counted from 1, that breaks; 0 for none.</summary>
    public int BrokenPage { get; set; }

    public IReadOnlyList<Request> Pages => [.. Passthrough.Requests.Where(r => r.Text.Contains("FETCH FIRST", StringComparison.Ordinal) && r.Text.Contains("F4111", StringComparison.Ordinal))];

    private string Answer(Request request)
    {
        if (request.Text.Contains("F0013", StringComparison.Ordinal)) return """{"data":[{"CVCRCD":"EUR","CVCDEC":2},{"CVCRCD":"JPY","CVCDEC":0},{"CVCRCD":"BHD","CVCDEC":3}]}""";
        if (request.Text.Contains("F0010", StringComparison.Ordinal)) return """{"data":[{"CCCO":"00001","CCCRCD":"EUR"},{"CCCO":"00005","CCCRCD":"JPY"}]}""";
        if (request.Text.Contains("COUNT(*)", StringComparison.Ordinal)) return $$"""{"data":[{"ROWS_FOUND":{{_rows}}}]}""";

        var values = new Queue<int>(request.Parameters.Select(p => (int)(long)p!));
        var after = request.Text.Contains("ILUKID > ?", StringComparison.Ordinal) ? values.Dequeue() : 0;
        var asked = int.Parse(Asked().Match(request.Text).Groups["rows"].ValueSpan, CultureInfo.InvariantCulture);
        if (request.Text.Contains("ROW_NUMBER", StringComparison.Ordinal))
        {
            var ends = Ends().Match(request.Text).Groups["ends"].Value.Split(", ").Select(e => after + int.Parse(e, CultureInfo.InvariantCulture));
            return FakePassthrough.Data([.. ends.Where(e => e <= _rows).Select(e => $"{{\"K1\":{e}}}")]);
        }

        if (Interlocked.Increment(ref _pages) == BrokenPage) throw new MakiniException(ErrorIds.Unavailable, "The service is gone.");
        return FakePassthrough.Data([.. Enumerable.Range(after + 1, Math.Min(asked, _rows - after)).Select(Row)]);
    }

    // Every fifth day is none; the second row has a bad one.
    private static string Row(int number) => JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["ILUKID"] = number,
        ["ILTREX"] = Texts[number % Texts.Length].PadRight(30),
        ["ILTRDJ"] = number == 2 ? 125366 : number % 5 == 0 ? 0 : 126001 + (number % 300),
        ["ILTDAY"] = (number % 24 * 10000) + 1530,
        ["ILDOC"] = number * 7,
        ["ILPAID"] = (number % 2 == 0 ? 1 : -1) * number * 125L,
        ["ILKCO"] = number % 3 == 0 ? "00005" : "00001",
    });

    [GeneratedRegex("N IN \\((?<ends>[0-9, ]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ends();

    [GeneratedRegex("FETCH FIRST (?<rows>[0-9]+) ROWS", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asked();
}
