using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Makini.Benchmarks;

/// <summary>
/// Answers passthrough queries of F4211 with pages made beforehand. A query without parameters starts over; after the given
/// number of rows comes an empty page.
/// </summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="latency">How long an answer with rows takes.</param>
internal sealed partial class PageServer(int rows, TimeSpan latency = default) : AnswerServer("jd-edwards-world")
{
    private const string Currencies = """{"data":[{"CVCRCD":"USD","CVCDEC":"2"},{"CVCRCD":"JPY","CVCDEC":"0"}]}""";
    private const string Companies = """{"data":[{"CCCO":"00001","CCCRCD":"USD"}]}""";
    private static readonly byte[] Empty = Answer("""{"data":[]}"""u8.ToArray());
    private readonly ConcurrentDictionary<int, byte[]> _pages = new();
    private int _planned;
    private int _sent;

    protected override async Task<byte[]> ChooseAsync(string request)
    {
        if (request.Contains("F0013", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes(Currencies));
        if (request.Contains("F0010", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes(Companies));
        if (request.Contains("COUNT(*)", StringComparison.Ordinal)) return Answer(Encoding.UTF8.GetBytes($$"""{"data":[{"ROWS_FOUND":{{rows}}}]}"""));

        await Task.Delay(latency);
        if (request.Contains("\"parameters\":[]", StringComparison.Ordinal)) _sent = _planned = 0;
        var asked = Number(RowsAsked().Match(request));
        if (request.Contains("ROW_NUMBER", StringComparison.Ordinal)) return PageEnds(asked, Places().Match(request).Groups["places"].Value.Split(',').Length);
        if (_sent >= rows) return Empty;
        Interlocked.Add(ref _sent, asked);
        return _pages.GetOrAdd(asked, count => Answer(SalesPage.Write(count)));
    }

    // All pages are the same, and so are the keys of their last rows.
    private byte[] PageEnds(int asked, int pages)
    {
        var page = asked / pages;
        var count = Math.Min(pages, (rows - _planned) / page);
        _planned += count * page;
        var end = $$"""{"K1":{{200_000 + ((page - 1) / 4)}},"K2":"SO","K3":"00001","K4":{{1000 * (((page - 1) % 4) + 1)}}}""";
        return Answer(Encoding.UTF8.GetBytes($"{{\"data\":[{string.Join(',', Enumerable.Repeat(end, count))}]}}"));
    }

    [GeneratedRegex(@"FETCH (FIRST|NEXT) (?<number>\d+) ROW", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex RowsAsked();

    [GeneratedRegex(@"N IN \((?<places>[\d, ]+)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Places();
}
