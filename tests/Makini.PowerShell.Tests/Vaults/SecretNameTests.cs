using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Tests.Vaults;

public sealed class SecretNameTests
{
    [Theory]
    [InlineData("acme", "Makini-acme")]
    [InlineData("Acme-2", "Makini-Acme-2")]
    public void A_plain_name_is_kept(string connection, string secret) => Assert.Equal(secret, SecretNames.For(connection));

    [Fact]
    public void Names_that_look_alike_do_not_meet()
    {
        var hashed = SecretNames.For("acme_test")["Makini-".Length..];
        string[] connections = ["acme-test", "acme_test", "acme test", "acme.test", "acme/test", "äcme-test", hashed, new('a', 80), new('a', 81), new('a', 82), "测试", "試験"];
        var names = connections.Select(SecretNames.For).ToList();
        Assert.Equal(connections.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9-]{1,127}$", name));
    }

    [Fact]
    public void Letter_case_does_not_matter() => Assert.Equal(SecretNames.For("ACME test"), SecretNames.For("acme TEST"), ignoreCase: true);
}
