using System.Text;
using Makini.Client.Tests.Fakes;
using Makini.Client.Tests.Worker;
using Makini.Configuration;

namespace Makini.Client.Tests.Authentication;

/// <summary>Two real processes over one secret.</summary>
public sealed class TwoProcessTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"makini-secret-{Guid.NewGuid():N}.json");

    [Fact]
    public async Task Two_that_find_the_token_expired_refresh_it_once()
    {
        await using var service = new TokenService();
        Store(TokenService.First(DateTimeOffset.UtcNow.AddMinutes(-1)));
        using var one = await WorkerProcess.StartAsync("use", service.Url.AbsoluteUri, _path);
        using var two = await WorkerProcess.StartAsync("use", service.Url.AbsoluteUri, _path);

        await one.TellAsync("call");
        await two.TellAsync("call");

        Assert.Equal("access-2", await one.HearAsync());
        Assert.Equal("access-2", await two.HearAsync());
        Assert.Equal(1, service.Grants);
    }

    [Fact]
    public async Task Two_that_rotate_at_once_end_with_one_pair_that_both_use()
    {
        await using var service = new TokenService();
        Store(TokenService.First());
        using var one = await WorkerProcess.StartAsync("rotate", service.Url.AbsoluteUri, _path);
        using var two = await WorkerProcess.StartAsync("rotate", service.Url.AbsoluteUri, _path);

        await Task.WhenAll(one.TellAsync("rotate"), two.TellAsync("rotate"));
        Assert.NotNull(await one.HearAsync());
        Assert.NotNull(await two.HearAsync());
        await Task.WhenAll(one.TellAsync("call"), two.TellAsync("call"));

        var inUse = await one.HearAsync();
        Assert.Equal(inUse, await two.HearAsync());
        var stored = TokenSetFormat.FromJson(Encoding.UTF8.GetString(UserFile.ReadAll(_path)));
        Assert.Equal(inUse, stored.AccessToken.Secret);
        Assert.True(service.Accepts(stored));
        Assert.InRange(service.Grants, 1, 2);
    }

    public void Dispose() => File.Delete(_path);

    private void Store(TokenSet set) => UserFile.Replace(_path, Encoding.UTF8.GetBytes(TokenSetFormat.ToJson(set)));
}
