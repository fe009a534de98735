using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Security;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>An engine with connections whose every secret bears a mark, and the search for that mark.</summary>
public sealed class CanaryFixture : IDisposable
{
    /// <summary>In every secret: the tokens, the refresh token, the client's secret, a customer's password, the proxy's.</summary>
    public const string Mark = "canary-5e1b70c4";

    private const string Variable = "MAKINI_CANARY_TOKEN";
    private const string Token = $"token-{Mark}";

    private readonly List<string> _secrets = [Mark];

    public CanaryFixture()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        Assert.NotEmpty(TemporaryFolder.Path);
        Environment.SetEnvironmentVariable(Variable, Token);
        var picky = new StandInVault();
        var closed = new StandInVault();
        Engine.Host.Screen.Line = () => $"http://localhost/?code=code-{Mark}";
        Engine.Get(
            """
            $global:vault, $global:picky, $closed, $global:variable, $global:token, $global:secret, $global:login, $url, $pair = $args
            $global:open = @{ BaseUri = $url; MaximumRetryCount = 0; CircuitBreakerThreshold = 0 }
            $probe = [Net.Sockets.TcpListener]::new('127.0.0.1', 0); $probe.Start(); $global:port = $probe.LocalEndpoint.Port; $probe.Stop()
            $global:loud = @{ Verbose = $true; Debug = $true; InformationAction = 'Continue'; ErrorAction = 'Continue' }
            foreach ($each in $vault, $closed) { Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $each -Name canary -Secret $pair }
            Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name broken -Secret $pair['client_secret'].Insert(3, ' ')
            $null = Connect-Makini vaulted -Vault $vault -SecretName canary -NoTest @open -SaveProfile
            $null = Connect-Makini closed -Vault $closed -SecretName canary -NoTest @open
            $null = Connect-Makini given -Token $token -NoTest @open
            $null = Connect-Makini admin -ClientId client -ClientSecret $secret -NoTest @open
            """,
            new StandInVault().Name,
            picky.Name,
            closed.Name,
            Variable,
            Secure(Token),
            Secure($"secret-{Mark}"),
            new PSCredential("operator", Secure($"login-{Mark}")),
            new Uri(Service.Url),
            new Hashtable { ["access_token"] = Token, ["refresh_token"] = $"refresh-{Mark}", ["client_id"] = "client", ["client_secret"] = $"secret-{Mark}" });
        picky.RefuseTables();
        closed.MakeReadOnly();
    }

    internal PowerShellEngine Engine { get; } = new();

    internal TestService Service { get; } = new();

    /// <summary>More texts that must not be seen.</summary>
    public void Hide(IEnumerable<string> secrets) => _secrets.AddRange(secrets);

    /// <summary>Runs a call and searches all that comes out of it.</summary>
    public void Call(CanaryCall call)
    {
        var requests = Service.Requests.Count;
        var result = Engine.Run(call.Script);
        Assert.DoesNotContain(result.Errors, error => error.Exception is ParameterBindingException or CommandNotFoundException);
        if (call.Sends) Assert.True(Service.Requests.Count > requests, $"{call} sends nothing: {string.Join(" ", result.Errors)}");
        IsClean(call.Script, Everything.In(result));
        if (result.Output.Count > 0) IsClean($"the view of {call}", [Engine.Show("$args[0]", 200, result.Output)]);
    }

    /// <summary>Searches what stays: $Error, the screen, profiles and locks, temporary files.</summary>
    public void SearchTheRest()
    {
        IsClean("$Error", Everything.In(Engine.Run("$Error")));
        IsClean("the screen", [Engine.Show("Get-MakiniConnection; Get-MakiniProfile; $Error")]);
        Engine.Get("$Error.Clear()");
        foreach (var file in new[] { ConfigurationFolder.Path, TemporaryFolder.Path }.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
            IsClean(file, [file, .. FileTexts.Of(file)]);
    }

    public void IsClean(string what, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            if (_secrets.Find(secret => text.Contains(secret, StringComparison.Ordinal)) is { } shown)
                Assert.Fail($"{what} shows a secret: {Around(text, shown)}");
        }
    }

    public void Dispose()
    {
        Engine.Run("Get-MakiniProfile | Remove-MakiniProfile");
        Engine.Dispose();
        Service.Dispose();
    }

    private static string Around(string text, string secret)
    {
        var start = Math.Max(0, text.IndexOf(secret, StringComparison.Ordinal) - 300);
        return text.Substring(start, Math.Min(600, text.Length - start));
    }

    private static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;
}
