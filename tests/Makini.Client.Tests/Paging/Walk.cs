using Makini.Client.Tests.Fakes;
using Makini.Http;
using Makini.Json;
using Makini.Paging;

namespace Makini.Client.Tests.Paging;

/// <summary>Walks a list of keys.</summary>
internal static class Walk
{
    public static PageQuery Things { get; } = new("/api/things", [new("per_page", "2")]);

    public static PageWalker<string> Walker(IMakiniTransport transport, PageQuery? list = null) =>
        new(transport, list ?? Things, json => json.FirstText("key"), key => key);

    public static async Task<List<string>> AllAsync(Uri url, ICallLog? log = null, PageQuery? list = null)
    {
        using var connection = new MakiniConnection(Connect.Options(url));
        var keys = new List<string>();
        await foreach (var page in Walker(connection.Transport, list).ReadAsync(log ?? NullCallLog.Instance, CancellationToken.None))
            keys.AddRange(page.Items);
        return keys;
    }
}
