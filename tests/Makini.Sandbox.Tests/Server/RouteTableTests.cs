using System.Net;
using Makini.Sandbox.Api;

namespace Makini.Sandbox.Tests.Server;

public sealed class RouteTableTests
{
    private static readonly RouteTable Routes = new(
    [
        Route("GET", "/api/things"),
        Route("POST", "/api/things"),
        Route("GET", "/api/things/{key}"),
        Route("GET", "/api/things/latest"),
        Route("GET", "/api/things/{key}/parts/{part}"),
        Route("GET", "/api/things/latest/age"),
    ]);

    [Theory]
    [InlineData("GET", "/api/things", "/api/things")]
    [InlineData("GET", "/api/things/", "/api/things")]
    [InlineData("POST", "/api/things", "/api/things")]
    [InlineData("GET", "/api/things/7", "/api/things/{key}")]
    [InlineData("GET", "/api/things/latest", "/api/things/latest")]
    [InlineData("GET", "/api/things/latest/parts/1", "/api/things/{key}/parts/{part}")]
    public void Finds_an_operation(string method, string path, string template) => Assert.Equal(template, Routes.Find(method, path).Route.Template);

    [Fact]
    public void Reads_the_values_in_a_path()
    {
        var (_, parameters) = Routes.Find("GET", "/api/things/a%2Fb%20c/parts/%C3%A4");
        Assert.Equal(("a/b c", "ä"), (parameters["key"], parameters["part"]));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api")]
    [InlineData("/api/things//parts/1")]
    [InlineData("/api/things/7/parts")]
    [InlineData("/api/things/{key}/more")]
    public void Finds_nothing_at_other_paths(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, Assert.Throws<ApiException>(() => Routes.Find("GET", path)).Status);

    [Fact]
    public void Tells_the_methods_a_path_has()
    {
        var error = Assert.Throws<ApiException>(() => Routes.Find("PUT", "/api/things"));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, POST"), (error.Status, error.Allow));
    }

    [Fact]
    public void Refuses_the_same_operation_twice() =>
        Assert.Throws<ArgumentException>(() => new RouteTable([Route("GET", "/a/{x}"), Route("GET", "/a/{y}")]));

    private static Route Route(string method, string template) => new(method, template, _ => throw new InvalidOperationException(template));
}
