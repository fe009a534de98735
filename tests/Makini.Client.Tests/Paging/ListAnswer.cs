using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Makini.Client.Tests.Server;

namespace Makini.Client.Tests.Paging;

/// <summary>Answers of a list whose records have nothing but a key.</summary>
internal static partial class ListAnswer
{
    /// <summary>A page with its place in the list.</summary>
    public static Answer Page(IEnumerable<string> keys, object? lastPage, object? total = null) =>
        Answer.Json(JsonSerializer.Serialize(new { data = keys.Select(k => new { key = k }), meta = new { last_page = lastPage, total } }));

    /// <summary>The page that was asked for, of a list of so many keys: k1, k2 ...</summary>
    public static Answer Of(RecordedRequest request, int count, int size)
    {
        var first = (Number(request) - 1) * size;
        return Page(Keys(first + 1, Math.Clamp(count - first, 0, size)), (count + size - 1) / size, count);
    }

    public static IEnumerable<string> Keys(int first, int count) => Enumerable.Range(first, count).Select(n => $"k{n}");

    public static int Number(RecordedRequest request) =>
        int.Parse(PageNumber().Match(request.Target).Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[?&]page=(?<number>\d+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();
}
