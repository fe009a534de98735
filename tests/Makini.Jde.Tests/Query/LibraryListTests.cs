using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query;

public sealed class LibraryListTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8"], Route = JdeRoute.Sql };

    [Fact]
    public async Task The_first_library_that_has_the_file_wins()
    {
        var service = Service(("COM", "F0101"), ("DTA", "F0101"), ("COM", "F0005"));
        using var client = Client(service, "TST", "DTA", "COM");

        await ReadAsync(client, Query);
        await ReadAsync(client, Query with { Table = "F0005", Properties = ["KY"] });

        Assert.Contains("FROM DTA.F0101", service.Requests[1].Text, StringComparison.Ordinal);
        Assert.Contains("FROM COM.F0005", service.Requests[3].Text, StringComparison.Ordinal);
        Assert.Equal(["TST", "DTA", "COM", "F0101"], service.Requests[0].Parameters);
    }

    [Fact]
    public async Task A_file_is_looked_for_once()
    {
        var service = Service(("DTA", "F0101"));
        using var client = Client(service, "DTA");

        await ReadAsync(client, Query);
        await ReadAsync(client, Query);

        Assert.Equal(3, service.Requests.Count);
    }

    [Theory]
    [InlineData("OTHER.F0101", null)]
    [InlineData("OTHER/F0101", null)]
    [InlineData("F0101", "OTHER")]
    public async Task A_library_that_is_named_is_the_one(string table, string? library)
    {
        var service = Service();
        using var client = Client(service, "DTA");

        await ReadAsync(client, Query with { Table = table, Library = library });

        Assert.Contains("FROM OTHER.F0101", Assert.Single(service.Requests).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_files_of_a_join_and_the_currencies_are_looked_for()
    {
        var service = Service(("DTA", "F0411"), ("COM", "F0101"), ("COM", "F0013"), ("DTA", "F0010"));
        using var client = Client(service, "DTA", "COM");

        await ReadAsync(client, Query with { Table = "F0411", Properties = ["AG", "ALPH"], Join = new JdeJoin("F0101") { On = ["AN8"] } });

        var texts = string.Join("\n", service.Requests.Select(r => r.Text));
        Assert.Contains("FROM DTA.F0411 A LEFT JOIN COM.F0101 B", texts, StringComparison.Ordinal);
        Assert.Contains("FROM COM.F0013", texts, StringComparison.Ordinal);
        Assert.Contains("FROM DTA.F0010", texts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_no_library_has_is_an_error()
    {
        using var client = Client(Service(), "DTA", "COM");

        var error = await Assert.ThrowsAsync<MakiniException>(() => ReadAsync(client, Query));

        Assert.Equal(ErrorIds.JdeTableNotFound, error.ErrorId);
        Assert.Contains("DTA, COM", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Describe_says_that_the_file_is_looked_for_first()
    {
        using var client = Client(Service(), "DTA", "COM");

        Assert.Contains("-- The query looks first which of DTA, COM has F0101.", client.Describe(Query));
    }

    private static FakePassthrough Service(params (string Library, string File)[] files) => new(r =>
        r.Text.Contains("QSYS2.SYSTABLES", StringComparison.Ordinal)
            ? FakePassthrough.Data([.. files.Where(f => r.Parameters.Contains(f.File)).Select(f => $"{{\"TABLE_SCHEMA\":\"{f.Library}\",\"TABLE_NAME\":\"{f.File}\"}}")])
            : FakePassthrough.Data());

    private static JdeClient Client(FakePassthrough service, params string[] libraries) => new(new JdeClientOptions
    {
        Passthrough = service,
        ConnectionName = "test",
        Platform = Clients.World,
        LibraryList = libraries,
    });

    private static Task<List<JdeRow>> ReadAsync(JdeClient client, JdeQuery query) =>
        Clients.CollectAsync(client.QueryAsync(query, NullCallLog.Instance, CancellationToken.None));
}
