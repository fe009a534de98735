using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Connections;

public sealed class NewLinkTests : ConnectionTestBase
{
    [Fact]
    public void A_new_link_leads_to_Makini_and_says_what_to_do()
    {
        dynamic link = Engine.One("New-MakiniLink -ClientId 'my client' -Platform netsuite -CustomerName Acme");
        var url = ((Uri)link.Url).AbsoluteUri;
        Assert.StartsWith("https://link.makini.io/oauth/authorize?client_id=my%20client&redirect_uri=http%3A%2F%2Flocalhost%3A8400%2F&response_type=code&state=", url, StringComparison.Ordinal);
        Assert.EndsWith((string)link.State, url, StringComparison.Ordinal);
        Assert.False((bool)link.IsReconnect);
        Assert.Equal("Please connect NetSuite", (string)link.Subject);
        var message = (string)link.Message;
        Assert.StartsWith("Hello Acme,", message, StringComparison.Ordinal);
        Assert.Contains(url, message, StringComparison.Ordinal);
        Assert.Contains("Consumer Key", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_has_stopped_is_renewed_where_it_is()
    {
        Connect();
        dynamic link = Engine.One("Get-MakiniConnection | New-MakiniLink -ClientId c -State s1 -RedirectUri https://app.example/back -Metadata @{ b = 2; 'a&' = 'x y' }");
        Assert.Equal(
            $"{Service.Url}/oauth/authorize?client_id=c&redirect_uri=https%3A%2F%2Fapp.example%2Fback&response_type=code&state=s1&metadata%5Ba%26%5D=x%20y&metadata%5Bb%5D=2",
            ((Uri)link.Url).AbsoluteUri);
        Assert.True((bool)link.IsReconnect);
        Assert.Equal("Please reconnect JD Edwards World", (string)link.Subject);
        Assert.Contains("IBM i", (string)link.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, (string)link.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jd-edwards-enterprise-one", "AIS server")]
    [InlineData("sap-r3", "connect sap-r3")]
    [InlineData("", "connect your system")]
    public void Each_platform_has_its_needs_and_others_a_general_text(string platform, string text) =>
        Assert.Contains(text, (string)((dynamic)Engine.One($"New-MakiniLink -ClientId c{(platform.Length > 0 ? " -Platform " + platform : "")}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Nobody_knows_the_client_id_by_itself()
    {
        Connect();
        var error = Engine.Run("New-MakiniLink one").Error;
        Assert.StartsWith("MakiniInvalidRequest,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains("New-MakiniLink 'one' -ClientId", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("one", error.TargetObject);
    }

    [Fact]
    public void The_client_id_that_is_with_the_tokens_is_taken()
    {
        var vault = new StandInVault();
        Engine.Get(
            "Microsoft.PowerShell.SecretManagement\\Set-Secret -Vault $args[0] -Name hook -Secret @{ access_token = 'a'; client_id = 'app-4711' }; Connect-Makini one -Vault $args[0] -SecretName hook -BaseUri $args[1] -NoTest",
            vault.Name, Service.Url);
        Assert.Contains("client_id=app-4711&", ((Uri)((dynamic)Engine.One("New-MakiniLink one")).Url).AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void States_differ_and_WhatIf_makes_none()
    {
        Assert.Equal(2, Engine.Get("(New-MakiniLink -ClientId c).State, (New-MakiniLink -ClientId c).State").Distinct().Count());
        Assert.Empty(Engine.Get("New-MakiniLink -ClientId c -WhatIf"));
        Assert.StartsWith("MakiniConnectionNotFound,", Engine.Run("New-MakiniLink none -ClientId c").Error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
