using System.Runtime.Versioning;
using Makini.Configuration;

namespace Makini.Client.Tests.Configuration;

public sealed class UserFolderTests
{
    [Fact]
    public void Is_where_the_variable_says() => Assert.Equal("/a b", Find((UserFolder.Variable, "/a b"), ("XDG_CONFIG_HOME", "/xdg")));

    [UnixTheory]
    [InlineData("/xdg", "/xdg/makini")]
    [InlineData("relative", null)]
    [InlineData("", null)]
    public void Is_below_the_configuration_home(string xdg, string? expected) => Assert.Equal(
        expected ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config", "makini"),
        Find(("XDG_CONFIG_HOME", xdg)));

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Is_for_its_owner_only()
    {
        var folder = Path.GetDirectoryName(UserFolder.GetFile("x", $"sub-{Guid.NewGuid():N}"))!;

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    private static string Find(params (string Name, string Value)[] variables) =>
        UserFolder.Find(name => variables.FirstOrDefault(v => v.Name == name).Value);
}
