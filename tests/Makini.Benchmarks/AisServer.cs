using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Makini.Benchmarks;

/// <summary>Answers the data service's requests for F4211 with pages made beforehand, linked one to the next.</summary>
/// <param name="rows">How many rows there are.</param>
/// <param name="asLists">Rows are lists, not objects.</param>
internal sealed partial class AisServer(int rows, bool asLists) : AnswerServer("jd-edwards-enterprise-one")
{
    private readonly ConcurrentDictionary<(int Rows, bool IsReversed, bool HasMore), byte[]> _pages = new();
    private int _asked;
    private int _sent;

    protected override Task<byte[]> ChooseAsync(string request)
    {
        // The client takes a page that ends as the one before it for a service that knows no pages: each second one is reversed.
        var isNext = request.Contains("dataservice/next", StringComparison.Ordinal);
        if (!isNext) (_sent, _asked) = (0, Number(PageSize().Match(request)));
        var isReversed = _sent / _asked % 2 == 1;
        _sent += _asked;
        return Task.FromResult(_pages.GetOrAdd(
            (_asked, isReversed, _sent < rows), p => Answer(AisPage.Write(p.Rows, asLists, p.IsReversed, p.HasMore))));
    }

    [GeneratedRegex(@"maxPageSize\W+(?<number>\d+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageSize();
}
