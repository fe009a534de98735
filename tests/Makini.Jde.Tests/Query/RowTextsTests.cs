using Makini.Jde.Query;
using static Makini.Jde.Tests.Query.FakePassthrough;

namespace Makini.Jde.Tests.Query;

public sealed class RowTextsTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8", "AT1", "ALPH"], Route = JdeRoute.Sql };

    [Fact]
    public async Task Explains_codes_and_address_numbers()
    {
        var service = Service();
        using var client = service.Client();
        var rows = await Clients.CollectAsync(client.QueryAsync(Query, NullCallLog.Instance, CancellationToken.None));

        var texts = await client.TextsOf(Query).OfAsync(rows, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal([("AT1Text", "Customers"), ("AN8Text", "Abbott")], texts[0]);
        Assert.Equal([("AT1Text", ""), ("AN8Text", "")], texts[1]);
    }

    [Fact]
    public async Task Reads_each_text_once()
    {
        var service = Service();
        using var client = service.Client();
        var rows = await Clients.CollectAsync(client.QueryAsync(Query, NullCallLog.Instance, CancellationToken.None));

        await client.TextsOf(Query).OfAsync(rows, NullCallLog.Instance, CancellationToken.None);
        await client.TextsOf(Query).OfAsync(rows, NullCallLog.Instance, CancellationToken.None);

        Assert.Equal(3, service.Requests.Count);
        Assert.Equal(["01", "ST"], service.Requests[1].Parameters);
    }

    [Fact]
    public async Task Explains_only_what_rows_show()
    {
        var service = Answering(Data("""{"ABAN8":1,"ABALPH":"x"}"""));
        using var client = service.Client();
        var query = Query with { Properties = ["ALPH"] };
        var rows = await Clients.CollectAsync(client.QueryAsync(query, NullCallLog.Instance, CancellationToken.None));

        Assert.Empty((await client.TextsOf(query).OfAsync(rows, NullCallLog.Instance, CancellationToken.None))[0]);
        Assert.Single(service.Requests);
    }

    private static FakePassthrough Service() => new(r =>
        r.Text.Contains("F0005", StringComparison.Ordinal) ? Data("""{"DRKY":"         C","DRDL01":"Customers   "}""")
        : r.Text.StartsWith("SELECT ABAN8, ABALPH FROM", StringComparison.Ordinal) ? Data("""{"ABAN8":1,"ABALPH":"Abbott  "}""")
        : Data("""{"ABAN8":1,"ABAT1":"C  ","ABALPH":"Abbott"}""", """{"ABAN8":2,"ABAT1":"X","ABALPH":"Y"}"""));
}
