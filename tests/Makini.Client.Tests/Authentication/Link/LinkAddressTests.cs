using Makini.Link;

namespace Makini.Client.Tests.Authentication.Link;

public sealed class LinkAddressTests
{
    [Fact]
    public void Escapes_all_it_carries()
    {
        var address = LinkAddress.Build(
            LinkAddress.For(new Uri("https://api.makini.io")), "a b&c=d", new Uri("http://localhost:8400/x?y=1&z=ü"), "s+/=#");

        Assert.Equal(
            "https://link.makini.io/oauth/authorize?client_id=a%20b%26c%3Dd&redirect_uri=http%3A%2F%2Flocalhost%3A8400%2Fx%3Fy%3D1%26z%3D%C3%BC"
            + "&response_type=code&state=s%2B%2F%3D%23",
            address.AbsoluteUri);
    }

    [Fact]
    public void Keeps_a_query_that_is_there_already() => Assert.StartsWith(
        "https://x.test/authorize?tenant=5&client_id=c&",
        LinkAddress.Build(new Uri("https://x.test/authorize?tenant=5"), "c", LinkAddress.DefaultRedirectUri, "s").AbsoluteUri,
        StringComparison.Ordinal);

    [Fact]
    public void Is_with_the_service_where_that_is_another_one() =>
        Assert.Equal(new Uri("http://127.0.0.1:5000/oauth/authorize"), LinkAddress.For(new Uri("http://127.0.0.1:5000/")));

    [Fact]
    public void States_are_never_the_same()
    {
        var states = Enumerable.Range(0, 100).Select(_ => LinkAddress.NewState()).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(100, states.Count);
        Assert.All(states, s => Assert.Matches("^[A-Za-z0-9_-]{22}$", s));
    }
}
