using System.Runtime.Versioning;
using Makini.Client.Tests.Configuration;
using Makini.Client.Tests.Worker;
using Makini.Configuration;
using Makini.Profiles;

namespace Makini.Client.Tests.Profiles;

public sealed class ProfileStoreTests : IDisposable
{
    private readonly string _path = UserFolder.GetFile("profiles.json");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Is_empty_where_there_is_no_file() => Assert.Empty(ProfileStore.ReadAll());

    [Fact]
    public async Task Gives_back_what_was_saved()
    {
        var profile = new MakiniProfile
        {
            Name = "Plant 30",
            BaseUri = new Uri("https://api.makini.io/"),
            Vault = "SecretStore",
            SecretName = "Makini-plant",
            EnvironmentVariable = "MAKINI_TOKEN",
            Platform = "jd-edwards-world",
            Environment = MakiniEnvironment.Production,
            Proxy = new Uri("http://proxy:8080/"),
            TimeoutSec = 30,
            MaximumRetryCount = 0,
        };

        await SaveAsync(profile);

        Assert.Equal(profile, ProfileStore.Get("PLANT 30"));
        Assert.Contains("\"environment\": \"Production\"", await File.ReadAllTextAsync(_path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replaces_a_profile_of_the_same_name_and_sorts_them()
    {
        await SaveAsync(new MakiniProfile { Name = "b", Platform = "old" });
        await SaveAsync(new MakiniProfile { Name = "a" });
        await SaveAsync(new MakiniProfile { Name = "B", Platform = "new" });

        Assert.Equal(["a", "B"], ProfileStore.ReadAll().Select(p => p.Name));
        Assert.Equal("new", ProfileStore.Get("b").Platform);
    }

    [Fact]
    public async Task Removes_one()
    {
        await SaveAsync(new MakiniProfile { Name = "a" });
        await SaveAsync(new MakiniProfile { Name = "b" });

        await ProfileStore.RemoveAsync("A", NullCallLog.Instance, CancellationToken.None);

        Assert.Equal("b", Assert.Single(ProfileStore.ReadAll()).Name);
    }

    [Fact]
    public async Task Says_that_there_is_no_such_profile()
    {
        var getting = Assert.Throws<MakiniException>(() => ProfileStore.Get("none"));
        var removing = await Assert.ThrowsAsync<MakiniException>(
            () => ProfileStore.RemoveAsync("none", NullCallLog.Instance, CancellationToken.None));

        Assert.Equal([ErrorIds.ProfileNotFound, ErrorIds.ProfileNotFound], [getting.ErrorId, removing.ErrorId]);
        Assert.Equal("none", getting.Target);
        Assert.False(File.Exists(_path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"profiles":[{}]}""")]
    [InlineData("""{"profiles":[{"name":"a","environment":"Moon"}]}""")]
    public async Task Never_overwrites_a_broken_file(string text)
    {
        await File.WriteAllTextAsync(_path, text);

        var reading = Assert.Throws<MakiniException>(ProfileStore.ReadAll);
        var saving = await Assert.ThrowsAsync<MakiniException>(() => SaveAsync(new MakiniProfile { Name = "a" }));

        Assert.Equal([ErrorIds.ProfileInvalid, ErrorIds.ProfileInvalid], [reading.ErrorId, saving.ErrorId]);
        Assert.Contains(_path, reading.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_path));
    }

    [Theory]
    [InlineData("https://user:canary@example.org", null)]
    [InlineData(null, "http://user:canary@proxy:8080")]
    public async Task Never_saves_a_login(string? baseUri, string? proxy)
    {
        var profile = new MakiniProfile
        {
            Name = "a",
            BaseUri = baseUri is null ? null : new Uri(baseUri),
            Proxy = proxy is null ? null : new Uri(proxy),
        };

        var error = await Assert.ThrowsAsync<MakiniException>(() => SaveAsync(profile));

        Assert.Equal(ErrorIds.ProfileInvalid, error.ErrorId);
        Assert.DoesNotContain("canary", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_path));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Is_for_its_owner_only()
    {
        await SaveAsync(new MakiniProfile { Name = "a" });
        await SaveAsync(new MakiniProfile { Name = "b" });

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_path));
    }

    [Fact]
    public async Task A_leftover_of_a_crash_is_no_obstacle()
    {
        await File.WriteAllTextAsync($"{_path}.new", "half a fi");

        await SaveAsync(new MakiniProfile { Name = "a" });

        Assert.Single(ProfileStore.ReadAll());
        Assert.False(File.Exists($"{_path}.new"));
    }

    [Fact]
    public async Task Two_processes_that_write_at_once_lose_nothing()
    {
        using var one = await WorkerProcess.StartAsync("profiles", "one");
        using var two = await WorkerProcess.StartAsync("profiles", "two");

        await Task.WhenAll(one.TellAsync("go"), two.TellAsync("go"));
        Assert.Equal("done", await one.HearAsync());
        Assert.Equal("done", await two.HearAsync());

        Assert.Equal(50, ProfileStore.ReadAll().Count);
    }

    private static Task SaveAsync(MakiniProfile profile) => ProfileStore.SaveAsync(profile, NullCallLog.Instance, CancellationToken.None);
}
