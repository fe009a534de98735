using System.Collections;
using System.Net;
using System.Text.RegularExpressions;
using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>One of these takes the browsers from the whole process: they run when no other does.</summary>
[Collection(AloneCollection.Name)]
public sealed partial class LinkTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const string Link = "Connect-Makini acme -Link -ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url -RedirectUri $args[0]";
    private const string Elsewhere = "http://localhost/callback";

    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public void Without_a_browser_the_returned_address_is_read()
    {
        Type(address => Follow(address));
        Assert.True((bool)Engine.One($"{Link} -NoBrowser | Test-MakiniConnection -Quiet", Elsewhere));
        Engine.Get("Update-MakiniToken acme");
    }

    [Fact]
    public void The_new_pair_is_stored_before_it_is_used()
    {
        Type(address => Follow(address));
        Engine.Get($"{Link} -NoBrowser -Vault $vault -SaveProfile", Elsewhere);
        var secret = (Hashtable)Stored();
        Assert.Equal((string)Engine.One("$sandbox.ClientId"), secret["client_id"]);
        Assert.NotNull(secret["refresh_token"]);
        Engine.Get("Disconnect-Makini");
        Assert.True((bool)Engine.One("Connect-Makini -Profile acme | Test-MakiniConnection -Quiet"));
        Engine.Get("Remove-MakiniProfile acme");
    }

    [Fact]
    public void Who_connects_again_finds_the_new_pair_in_the_old_place()
    {
        StorePair("mine");
        Engine.Get("Connect-Makini acme -Vault $vault -SecretName mine -BaseUri $sandbox.Url -Environment Test -Family Wms");
        var old = (string)((Hashtable)Stored("mine"))["access_token"]!;
        Type(address => Follow(address));
        dynamic connection = Engine.One("Connect-Makini acme -Link -Reconnect -NoBrowser -RedirectUri $args[0]", Elsewhere);
        Assert.Equal(("acme", "Test", "Wms"), ((string)connection.Name, (string)connection.Environment.ToString(), (string)connection.Family.ToString()));
        var secret = (Hashtable)Stored("mine");
        Assert.NotEqual(old, secret["access_token"]);
        Assert.Equal((string)Engine.One("$sandbox.ClientId"), secret["client_id"]);
        Assert.False(HasSecret());
        Assert.True((bool)Engine.One("Test-MakiniConnection acme -Quiet"));
    }

    [Fact]
    public void A_saved_connection_is_connected_again_without_being_open()
    {
        StorePair("mine");
        Engine.Get("Connect-Makini acme -Vault $vault -SecretName mine -BaseUri $sandbox.Url -SaveProfile | Disconnect-Makini");
        Type(address => Follow(address));
        Assert.True((bool)Engine.One("Connect-Makini ACME -Link -Reconnect -NoBrowser -RedirectUri $args[0] | Test-MakiniConnection -Quiet", Elsewhere));
        Engine.Get("Remove-MakiniProfile acme");
    }

    [Fact]
    public void Who_is_not_known_or_has_no_client_cannot_connect_again()
    {
        Fails(Engine.Run("Connect-Makini nobody -Link -Reconnect -NoBrowser"), "MakiniConnectionNotFound", "-Link -ClientId");
        Store(Engine.One("$sandbox.GetAccessToken()"), "plain");
        Engine.Get("Connect-Makini acme -Vault $vault -SecretName plain -BaseUri $sandbox.Url");
        Fails(Engine.Run("Connect-Makini acme -Link -Reconnect -NoBrowser"), "MakiniInvalidRequest", "-Reconnect -ClientId");
    }

    [Fact]
    public void An_answer_to_another_request_is_refused()
    {
        Type(address => State().Replace(Follow(address), "state=another"));
        Fails(Engine.Run($"{Link} -NoBrowser", Elsewhere), "MakiniLinkFailed", "newest address");
    }

    [Fact]
    public void A_refusal_of_the_customer_is_said()
    {
        Type(address => Follow($"{address}&deny=1"));
        var result = Engine.Run($"{Link} -NoBrowser", Elsewhere);
        Fails(result, "MakiniLinkFailed", "Connect-Makini -Link");
        Assert.Contains("access_denied", result.Error.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_vault_is_found_out_before_anybody_is_asked()
    {
        Engine.Host.Screen.Line = () => throw new InvalidOperationException("asked");
        Vault.Lock();
        Fails(Engine.Run($"{Link} -NoBrowser -Vault $vault", Elsewhere), "MakiniVaultLocked", "Unlock-SecretVault");
    }

    [Fact]
    public void Where_nobody_can_be_asked_nobody_is()
    {
        using var silent = new PowerShellEngine(isInteractive: false);
        var secret = new NetworkCredential("", "secret").SecurePassword;
        var result = silent.Run("Connect-Makini x -Link -NoBrowser -ClientId a -ClientSecret $args[0] -BaseUri http://127.0.0.1:9", secret);
        Fails(result, "MakiniLinkFailed", "-NoBrowser once in a console");
    }

    [Fact]
    public async Task The_browser_brings_the_code_to_this_machine()
    {
        // Elsewhere a browser is found without PATH, and would open.
        if (!OperatingSystem.IsLinux()) return;
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", "");
        try
        {
            using var shell = Engine.Shell(Link, $"http://127.0.0.1:{FreePort.Find()}/");
            var shown = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            shell.Streams.Warning.DataAdded += (_, added) => shown.TrySetResult(shell.Streams.Warning[added.Index].Message);
            var running = shell.BeginInvoke();
            using var browser = new HttpClient();
            var page = await browser.GetStringAsync(Address().Match(await shown.Task.WaitAsync(Soon)).Value);
            Assert.Contains("connected", page, StringComparison.Ordinal);
            var output = await Task.Factory.FromAsync(running, shell.EndInvoke).WaitAsync(Soon);
            Assert.Equal("acme", Name(Assert.Single(output)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    /// <summary>What the user does with the address on the screen.</summary>
    private void Type(Func<string, string> browse)
    {
        Engine.Host.Screen.Clear();
        Engine.Host.Screen.Line = () => browse(Address().Match(Engine.Host.Screen.Text).Value);
    }

    /// <summary>Where a browser ends that cannot open the redirect address.</summary>
    private static string Follow(string address)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = client.Send(request);
        return response.Headers.Location!.AbsoluteUri;
    }

    [GeneratedRegex(@"http://\S+oauth/authorize\S+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Address();

    [GeneratedRegex("state=[^&]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex State();
}
