using Makini.Jde.Query;

namespace Makini.Jde.Tests.Query.Ais;

public sealed class AisErrorTests
{
    private static readonly JdeQuery Query = new() { Table = "F0101", Properties = ["AN8"], Route = JdeRoute.Ais };

    [Theory]
    [InlineData("""{"data":{"fs_DATABROWSE_F0101":{"data":{"gridData":{"rowset":[]}},"errors":[{"CODE":"0025","TITLE":"Error: Invalid Date","DESC":"Long."}]}}}""", "Error: Invalid Date.")]
    [InlineData("""{"data":{"fs_DATABROWSE_F0101":{"data":{},"errors":[{"DESC":"Not\u0020authorised"}]}}}""", "Not authorised.")]
    [InlineData("""{"data":{"fs_DATABROWSE_F0101":{"data":{"gridData":{"rowset":[]}},"errors":[]},"sysErrors":["Down!"]}}""", "Down!")]
    [InlineData("""{"data":{"message":"No access","exception":"java.lang.X","status":"ERROR"}}""", "No access.")]
    [InlineData("""{"data":{"errors":[{"CODE":1}]}}""", "An error without words.")]
    public async Task Takes_an_error_within_a_success_for_one(string answer, string words)
    {
        var error = await Assert.ThrowsAsync<MakiniException>(() => FakePassthrough.Answering(answer).ReadAsync(Query));

        Assert.Equal(ErrorIds.InvalidRequest, error.ErrorId);
        Assert.EndsWith(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_message_beside_rows_for_none()
    {
        var rows = await FakePassthrough.Answering("""{"data":{"message":"fine","f":{"gridData":{"rowset":[{"F0101_AN8":1}]}}}}""").ReadAsync(Query);

        Assert.Single(rows);
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"fs_DATABROWSE_F0101":{"data":{"gridData":{}}}}}""")]
    [InlineData("""{"data":{"gridData":{"rowset":[[1]]}}}""")]
    [InlineData("""{"data":{"gridData":{"rowset":[{"F0101_AN8":1}""")]
    [InlineData("""[]""")]
    public async Task An_answer_without_rows_cannot_be_read(string answer)
    {
        var error = await Assert.ThrowsAsync<MakiniException>(() => FakePassthrough.Answering(answer).ReadAsync(Query));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
    }

    [Fact]
    public async Task A_next_page_must_be_one_of_the_data_service()
    {
        var service = FakePassthrough.Answering(
            """{"data":{"gridData":{"rowset":[{"F0101_AN8":1}],"summary":{"moreRecords":true}},"links":[{"rel":"next","href":"https://x.example/other"}]}}""");

        var error = await Assert.ThrowsAsync<MakiniException>(() => service.ReadAsync(Query));

        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
    }

    [Theory]
    [InlineData("""{"data":{"ds_F0101":{}}}""", ErrorIds.ResponseInvalid)]
    [InlineData("""{"data":{"ds_F0101":{"count":"many"}}}""", ErrorIds.ResponseInvalid)]
    [InlineData("""{"data":{"sysErrors":[{"TITLE":"no"}]}}""", ErrorIds.InvalidRequest)]
    public async Task A_count_must_be_a_number(string answer, string errorId)
    {
        using var client = FakePassthrough.Answering(answer).Client();

        var error = await Assert.ThrowsAsync<MakiniException>(() => client.CountAsync(Query, NullCallLog.Instance, CancellationToken.None));

        Assert.Equal(errorId, error.ErrorId);
    }
}
