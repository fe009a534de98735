using Makini.Filtering;
using Makini.Jde.Business;
using Makini.Jde.Query;
using Makini.Jde.Tests.Query;

namespace Makini.Jde.Tests.Business;

/// <summary>What the views of the business are read with.</summary>
public sealed class ReadingTests
{
    [Fact]
    public async Task Groups_are_whole_also_across_pages()
    {
        var groups = new List<string>();
        await foreach (var page in Adjacent.GroupAsync(Pages([1, 1, 2], [2, 2], [], [3]), n => n, CancellationToken.None))
            groups.AddRange(page.Select(g => string.Join(' ', g)));

        Assert.Equal(["1 1", "2 2 2", "3"], groups);
    }

    [Fact]
    public async Task No_rows_are_no_groups()
    {
        await foreach (var page in Adjacent.GroupAsync(Pages(), n => n, CancellationToken.None)) Assert.Fail($"{page.Count} groups");
    }

    [Fact]
    public void What_was_not_asked_for_is_no_condition()
    {
        var conditions = new Conditions().In("CO", Array.Empty<string>()).Like("MCU", []).Where("DDJ", FilterOperator.LessThan, value: null);

        Assert.Null(conditions.ToFilter());
    }

    [Theory]
    [InlineData("M30", "MCMCU IN (?)")]
    [InlineData("M*", "UPPER(TRIM(MCMCU)) LIKE ? ESCAPE '\\'")]
    [InlineData("M*,D30,M10", "UPPER(TRIM(MCMCU)) LIKE ? ESCAPE '\\' OR MCMCU IN (?, ?)")]
    public void Texts_with_wildcards_are_patterns(string texts, string sql)
    {
        var query = new JdeQuery { Table = "F0006", Properties = ["MCU"], Filter = new Conditions().Like("MCU", texts.Split(',')).ToFilter() };

        Assert.Contains($"WHERE {sql} ORDER", Clients.Describe(query)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_keys_are_asked_for_in_several_requests_and_none_twice()
    {
        var service = new FakePassthrough(r => FakePassthrough.Data([.. r.Parameters.Select(p => $"{{\"ABAN8\":{p},\"ABALPH\":\"Name {p}\"}}")]));
        using var client = service.Client();
        var names = Lookups.Names(new BusinessReader(client, library: null, NullCallLog.Instance));

        await names.LoadAsync(Enumerable.Range(1, 450), CancellationToken.None);
        await names.LoadAsync(Enumerable.Range(440, 20), CancellationToken.None);

        Assert.Equal([200, 200, 50, 9], service.Requests.Where(r => r.Text.Contains(" IN ", StringComparison.Ordinal) && !r.Text.Contains("ABAN8 > ", StringComparison.Ordinal)).Select(r => r.Parameters.Count));
        Assert.Equal(("Name 7", "Name 450", ""), (names[7], names[450], names[9999]));
    }

    private static async IAsyncEnumerable<IReadOnlyList<int>> Pages(params int[][] pages)
    {
        await Task.CompletedTask;
        foreach (var page in pages) yield return page;
    }
}
