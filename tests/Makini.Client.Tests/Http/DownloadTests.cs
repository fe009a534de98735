using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Server;
using Makini.Http;

namespace Makini.Client.Tests.Http;

public sealed class DownloadTests
{
    private readonly string _folder = Directory.CreateTempSubdirectory("makini-download-").FullName;
    private readonly List<(long Bytes, long? Total)> _told = [];

    private string Target => Path.Combine(_folder, "plan.txt");

    [Fact]
    public async Task A_body_goes_into_the_file_and_is_told_of()
    {
        await using var server = new TestServer(Answer.Json("""{"ok":1}"""));
        await SaveAsync(server.Url);
        Assert.Equal("""{"ok":1}""", await File.ReadAllTextAsync(Target));
        Assert.Equal((8, 8), _told[^1]);
    }

    [Fact]
    public async Task A_body_of_unknown_length_comes_whole()
    {
        await using var server = new TestServer(Answer.Chunked("one ", "two"));
        await SaveAsync(server.Url);
        Assert.Equal("one two", await File.ReadAllTextAsync(Target));
        Assert.Equal((7, null), _told[^1]);
    }

    [Fact]
    public async Task A_body_that_breaks_is_asked_for_anew_from_its_start()
    {
        await using var server = new TestServer(Answer.CutInBody("half of", 20), Answer.Json("whole"));
        await SaveAsync(server.Url);
        Assert.Equal("whole", await File.ReadAllTextAsync(Target));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_does_not_come_whole_leaves_the_old_file_alone()
    {
        await File.WriteAllTextAsync(Target, "old");
        await using var server = new TestServer(Answer.CutInBody("half of", 20));
        var error = await Connect.FailsAsync(() => SaveAsync(server.Url));
        Assert.Equal(ErrorIds.ResponseInvalid, error.ErrorId);
        Assert.Equal("old", await File.ReadAllTextAsync(Target));
        Assert.Single(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task An_answer_that_is_an_error_is_no_file()
    {
        await using var server = new TestServer(Answer.Status(404));
        Assert.Equal(ErrorIds.NotFound, (await Connect.FailsAsync(() => SaveAsync(server.Url))).ErrorId);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_not_tried_again()
    {
        Directory.CreateDirectory(Target + ".download");
        await using var server = new TestServer(Answer.Json("{}"));
        Assert.Equal(ErrorIds.FileUnavailable, (await Connect.FailsAsync(() => SaveAsync(server.Url))).ErrorId);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_body_that_moves_starts_the_time_limit_anew()
    {
        await using var server = new TestServer(Answer.Json("{}"));
        var transfer = new Transfer((_, _) => { });
        var before = transfer.KeepAlive;
        await SaveAsync(server.Url, transfer);
        Assert.NotSame(before, transfer.KeepAlive);
    }

    private async Task<MakiniResponse> SaveAsync(Uri url, Transfer? transfer = null)
    {
        using var connection = new MakiniConnection(Connect.Options(url) with { TimeProvider = new FakeTime() });
        using var file = new FileDownload(Target);
        var request = new MakiniRequest(HttpMethod.Get, "/files/1")
        {
            ExpectsJson = false,
            Download = file,
            Transfer = transfer ?? new Transfer((bytes, total) => _told.Add((bytes, total))),
        };
        using var answer = await connection.Transport.SendAsync(request, NullCallLog.Instance, CancellationToken.None);
        file.Complete();
        return answer;
    }
}
