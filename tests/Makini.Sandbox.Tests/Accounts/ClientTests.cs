using Makini.Connections;
using Makini.Link;

namespace Makini.Sandbox.Tests.Accounts;

/// <summary>The project's own client against the sandbox's account.</summary>
public sealed class ClientTests(AccountFixture fixture) : IClassFixture<AccountFixture>
{
    private ServiceOptions Service => new() { Name = "sandbox", BaseUri = fixture.Sandbox.Url, TimeProvider = fixture.Time, MaximumRetryCount = 0 };

    [Fact]
    public async Task Administers_the_account()
    {
        using var connection = Connect(new ClientCredentialsTokenSource(fixture.Sandbox.ClientId, fixture.ClientSecret, new TokenEndpoint(Service)));
        var admin = new AdminClient(connection.Transport, fixture.Time);
        var before = await ListAsync(admin);
        var wanted = new NewRemoteConnection("Yew Inc", "it@example.com", "jd-edwards-world", new Dictionary<string, string> { ["user"] = "u" });
        var created = await admin.CreateAsync(wanted, NullCallLog.Instance, default);
        Assert.Equal(fixture.Time.GetUtcNow().AddDays(30), created.Tokens.ExpiresAt);
        var added = (await ListAsync(admin))[^1];
        Assert.Equal(("Yew Inc", "jd-edwards-world", "Pending"), (added.Name, added.Platform, added.Status));

        await admin.SetMetadataAsync(added.Key, [new("site", "A"), new("note", null)], NullCallLog.Instance, default);
        var metadata = await admin.GetMetadataAsync(added.Key, NullCallLog.Instance, default);
        Assert.Equal(("A", null), (metadata["site"], metadata["note"]));

        var issued = await admin.IssueTokenAsync(added.Key, NullCallLog.Instance, default);
        Assert.Equal(fixture.Time.GetUtcNow().AddDays(30), issued.ExpiresAt);

        await admin.DeleteAsync(added.Key, NullCallLog.Instance, default);
        Assert.Equal(before.Select(c => c.Key), (await ListAsync(admin)).Select(c => c.Key));
        Assert.Equal(fixture.Sandbox.ClientId, (await admin.GetClientAsync(NullCallLog.Instance, default)).Id);
    }

    [Fact]
    public async Task Refreshes_a_token_that_has_expired()
    {
        var (_, access, refresh) = await fixture.ConnectAsync(await fixture.LoginAsync(), "Zelkova", "netsuite");
        var set = new TokenSet(new AccessToken(access, null), refresh, fixture.Sandbox.ClientId, fixture.ClientSecret);
        using var connection = Connect(new RefreshingTokenSource(set, new TokenEndpoint(Service)));
        fixture.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal("netsuite", (await connection.GetStatusAsync(NullCallLog.Instance, default)).Provider);
        Assert.Equal(fixture.Time.GetUtcNow().AddDays(30), connection.TokenExpiresAt);
    }

    [Fact]
    public async Task Connects_by_Link()
    {
        var state = LinkAddress.NewState();
        var address = LinkAddress.Build(LinkAddress.For(fixture.Sandbox.Url), fixture.Sandbox.ClientId, LinkAddress.DefaultRedirectUri, state);
        using var response = await fixture.SendAsync(HttpMethod.Get, address.AbsoluteUri);
        var code = LinkAnswer.ReadCode(response.Headers.Location!.AbsoluteUri, state);
        var endpoint = new TokenEndpoint(Service);
        var set = await endpoint.ExchangeAsync(
            code, LinkAddress.DefaultRedirectUri, fixture.Sandbox.ClientId, fixture.ClientSecret, NullCallLog.Instance, default);
        using var connection = Connect(new RefreshingTokenSource(set, endpoint));
        Assert.Equal("jd-edwards-world", await connection.GetPlatformAsync(NullCallLog.Instance, default));
    }

    private MakiniConnection Connect(ITokenSource source) => new(new MakiniConnectionOptions(Service, source));

    private static async Task<IReadOnlyList<RemoteConnection>> ListAsync(AdminClient admin)
    {
        var all = new List<RemoteConnection>();
        await foreach (var connection in admin.ListConnectionsAsync(NullCallLog.Instance, default)) all.Add(connection);
        return all;
    }
}
