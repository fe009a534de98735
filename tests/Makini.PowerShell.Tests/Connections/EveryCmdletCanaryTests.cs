using System.Collections;
using System.Management.Automation;
using System.Net;
using System.Reflection;
using System.Security;
using Makini.PowerShell.Tests.Engine;
using Makini.PowerShell.Tests.Vaults;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>
/// Every exported cmdlet is called in every parameter set, against a service that answers with the very secrets it was
/// sent, and all that comes out of it in any way is searched for them. A new cmdlet is called without being told here.
/// </summary>
public sealed class EveryCmdletCanaryTests : IDisposable
{
    /// <summary>In every secret: the tokens, the refresh token, the client's secret, a customer's password.</summary>
    private const string Mark = "never-shown";

    private const string Token = $"canary-token-{Mark}";
    private const string Variable = "MAKINI_CANARY_TOKEN";

    /// <summary>The sandbox has tokens of its own, and tests of its own for them.</summary>
    private static readonly string[] Apart = ["Start-MakiniSandbox", "Stop-MakiniSandbox", "Get-MakiniSandbox"];

    private readonly PowerShellEngine _engine = new();
    private readonly TestService _service = new();
    private readonly StandInVault _vault = new();

    public EveryCmdletCanaryTests()
    {
        Assert.NotEmpty(ConfigurationFolder.Path);
        Environment.SetEnvironmentVariable(Variable, Token);
        _engine.Host.Screen.Line = () => $"http://localhost/?code=canary-code-{Mark}";
        _engine.Get(
            """
            $global:vault, $global:url, $global:token, $global:password, $global:pair = $args
            $global:quick = @{ BaseUri = $url; NoTest = $true; MaximumRetryCount = 0 }
            Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $vault -Name canary -Secret $pair
            $null = Connect-Makini vaulted -Vault $vault -SecretName canary @quick -SaveProfile
            $null = Connect-Makini admin -ClientId client -ClientSecret $password @quick
            $null = Connect-Makini canary -Token $token @quick
            $global:pair = $null
            """,
            _vault.Name,
            new Uri(_service.Url),
            Secure(Token),
            Secure($"canary-password-{Mark}"),
            Pair());
    }

    [Theory]
    [InlineData("200 OK", """{"data":{"id":"1","key":"1","provider":"netsuite","sync_status":"done"}}""")]
    [InlineData("200 OK", """{"data":[{"key":"1","id":"1","name":"canary","value":"x","AN8":5}]}""")]
    [InlineData("200 OK", "{{bearer}")]
    [InlineData("400 Bad Request", """{"error":"invalid_grant","error_description":"{bearer} is wrong"}""")]
    [InlineData("401 Unauthorized", """{"message":"The token {bearer} is wrong"}""")]
    [InlineData("403 Forbidden", """{"error":{"code":"x","message":"Bearer {bearer} may not"}}""")]
    [InlineData("500 Internal Server Error", "<html>{bearer}</html>")]
    public void No_cmdlet_shows_a_secret_in_any_way(string status, string body)
    {
        _service.Status = status;
        _service.Body = body;
        _service.TokenBody = """{"data":{"key":"1","access_token":"canary-new-never-shown","refresh_token":"canary-next-never-shown","expires_in":3600}}""";
        foreach (var cmdlet in _engine.Get("(Get-Module Makini).ExportedCmdlets.Values").Select(o => (CmdletInfo)o.BaseObject)
            .Where(cmdlet => !Apart.Contains(cmdlet.Name)).OrderBy(cmdlet => cmdlet.Verb == "Disconnect"))
        {
            foreach (var set in cmdlet.ParameterSets.Where(set => set.Name != "Sandbox")) Call(cmdlet, set);
        }

        var errors = _engine.Run("$Error");
        Assert.NotEmpty(_service.Requests);
        Assert.Contains(_service.Requests, request => request.Contains(Token, StringComparison.Ordinal));
        IsClean("$Error", Everything.In(errors));
        IsClean("the screen", [_engine.Show("$Error; Get-MakiniConnection; Get-MakiniProfile; $Error | ForEach-Object { $_.Exception.PSObject.Properties } | ForEach-Object { \"$($_.Name): $($_.Value)\" }")]);
        foreach (var file in Directory.EnumerateFiles(ConfigurationFolder.Path, "*", SearchOption.AllDirectories)) IsClean(file, [file, Read(file)]);
    }

    [Fact]
    public void A_secret_given_as_text_is_refused_and_not_repeated()
    {
        foreach (var parameters in new[] { "-Token $args[0]", "-ClientId a -ClientSecret $args[0]" })
        {
            var result = _engine.Run($"Connect-Makini x {parameters}", Token);
            Assert.Contains("SecureString", result.Error.Exception.Message, StringComparison.Ordinal);
            IsClean(parameters, Everything.In(result));
        }
    }

    [Fact]
    public void The_tokens_of_the_sandbox_are_in_no_property()
    {
        var sandbox = Assert.Single(_engine.Get("$global:sandbox = Start-MakiniSandbox; $sandbox"));
        var token = (string)_engine.One("[System.Net.NetworkCredential]::new('', $sandbox.GetClientSecret()).Password");
        Assert.DoesNotContain(token, PSSerializer.Serialize(sandbox, 6), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _engine.Run("Get-MakiniProfile | Remove-MakiniProfile");
        _engine.Dispose();
        _service.Dispose();
    }

    private static void IsClean(string what, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Assert.False(text.Contains(Mark, StringComparison.Ordinal), $"{what} shows a secret: {Around(text)}");
    }

    private static string Around(string text)
    {
        var start = Math.Max(0, text.IndexOf(Mark, StringComparison.Ordinal) - 300);
        return text.Substring(start, Math.Min(600, text.Length - start));
    }

    private void Call(CmdletInfo cmdlet, CommandParameterSetInfo set)
    {
        var arguments = new Hashtable(StringComparer.OrdinalIgnoreCase) { ["Verbose"] = true, ["Debug"] = true, ["ErrorAction"] = "Continue" };
        foreach (var parameter in set.Parameters.Where(p => p.IsMandatory || IsUseful(p.Name)))
            arguments[parameter.Name] = Value(parameter);
        if (cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess) arguments["Confirm"] = false;
        var what = $"{cmdlet.Name} ({set.Name})";
        var result = _engine.Run("$a = $args[1]; & $args[0] @a -InformationAction Continue", cmdlet.Name, arguments);
        Assert.DoesNotContain(result.Errors, error => error.FullyQualifiedErrorId.StartsWith("AmbiguousParameterSet", StringComparison.Ordinal));
        IsClean(what, Everything.In(result));
        IsClean(what, [_engine.Show("$args[0]", 200, result.Output)]);
    }

    private static bool IsUseful(string parameter) => parameter is "BaseUri" or "MaximumRetryCount" or "Vault" or "SecretName" or "NoBrowser" or "Name" or "PassThru" or "Key" or "Connection" or "Issue";

    private object Value(CommandParameterInfo parameter) => parameter.Name switch
    {
        "Vault" => _vault.Name,
        "SecretName" => "canary",
        "EnvironmentVariable" => Variable,
        "BaseUri" => new Uri(_service.Url),
        "MaximumRetryCount" => 0,
        "Connection" or "AdminConnection" => "vaulted",
        "Profile" or "Name" when parameter.ParameterType == typeof(string[]) => new[] { "vaulted" },
        "Email" => "a@b.example",
        "Token" => Secure(Token),
        "TokenProvider" => _engine.One("{ [System.Net.NetworkCredential]::new('', $token).Password }"),
        _ when parameter.ParameterType == typeof(SecureString) => Secure($"canary-password-{Mark}"),
        _ when parameter.ParameterType == typeof(SwitchParameter) => true,
        _ when typeof(IDictionary).IsAssignableFrom(parameter.ParameterType) => new Hashtable { ["login"] = Secure($"canary-login-{Mark}") },
        _ when parameter.ParameterType == typeof(DateTime) || parameter.ParameterType == typeof(int) => 1,
        _ => "canary",
    };

    private static Hashtable Pair() => new()
    {
        ["access_token"] = Token,
        ["refresh_token"] = $"canary-refresh-{Mark}",
        ["client_id"] = "client",
        ["client_secret"] = $"canary-password-{Mark}",
    };

    private static SecureString Secure(string text) => new NetworkCredential("", text).SecurePassword;

    private static string Read(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            // A lock that another test holds: those files are empty.
            return "";
        }
    }
}
