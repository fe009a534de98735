using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

/// <summary>Clients of fake services, and ways to use them.</summary>
internal static class Clients
{
    public const string World = "jd-edwards-world";

    public static JdeClient Client(this FakePassthrough service, string? platform = World, JdeDictionary? dictionary = null) =>
        new(new JdeClientOptions { Passthrough = service, ConnectionName = "test", Platform = platform, Dictionary = dictionary ?? JdeDictionary.BuiltIn });

    public static async Task<List<JdeRow>> ReadAsync(this FakePassthrough service, JdeQuery query, ICallLog? log = null, string? platform = World)
    {
        using var client = service.Client(platform);
        return await CollectAsync(client.QueryAsync(query, log ?? NullCallLog.Instance, CancellationToken.None));
    }

    public static async Task<List<JdeRow>> ReadAsync(this FakePassthrough service, JdeSqlQuery query, ICallLog? log = null)
    {
        using var client = service.Client();
        return await CollectAsync(client.QueryAsync(query, log ?? NullCallLog.Instance, CancellationToken.None));
    }

    /// <summary>The first statement of a query, from Describe: its text, and its parameters as Describe shows them.</summary>
    public static IReadOnlyList<string> Describe(JdeQuery query, string? platform = World)
    {
        using var client = FakePassthrough.Answering().Client(platform);
        return client.Describe(query);
    }

    public static object? Value(this JdeRow row, string property) => row.GetType().GetProperty(property)!.GetValue(row);

    public static IReadOnlyList<object?> Values(this IEnumerable<JdeRow> rows, string property) => [.. rows.Select(r => r.Value(property))];

    public static async Task<List<JdeRow>> CollectAsync(IAsyncEnumerable<IReadOnlyList<JdeRow>> pages)
    {
        var all = new List<JdeRow>();
        await foreach (var page in pages)
        {
            Assert.NotEmpty(page);
            all.AddRange(page);
        }

        return all;
    }
}
