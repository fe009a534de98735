using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Net;
using System.Text.Json;
using Makini.PowerShell.Tests.Connections;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.NetSuite;

public sealed class NetSuiteSetupTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private readonly string _folder = TestFolder.Create("makini-netsuite-");

    [Fact]
    public void The_steps_are_objects_and_readable()
    {
        Assert.Equal(7, Engine.Get("Get-NetSuiteSetup").Count);
        var view = Engine.Show("Get-NetSuiteSetup 1234567-sb1", 100);
        Assert.Contains("1234567-sb1.app.netsuite.com", view, StringComparison.Ordinal);
        Assert.Contains("1234567_SB1", view, StringComparison.Ordinal);
        Assert.Contains("- Scope: tick RESTlets and REST Web Services.", view, StringComparison.Ordinal);
        Fails(Engine.Run("Get-NetSuiteSetup 'a b'"), "MakiniInvalidRequest", "app.netsuite.com");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void The_view_fits_a_terminal_and_no_command_is_broken(int width)
    {
        var lines = Engine.Show("Get-NetSuiteSetup 1234567_SB1", width).Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 79));
        foreach (var command in Engine.Get("(Get-NetSuiteSetup 1234567_SB1).Commands")) Assert.Contains($"       {command}", lines);
        Assert.All(Enumerable.Range(1, 7), number => Assert.Contains(lines, line => line.StartsWith($"{number}. ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Its_commands_are_whole_and_have_the_parameters_that_they_name()
    {
        var text = string.Join('\n', Engine.Get("(Get-NetSuiteSetup 1234567).Commands").Select(line => line.ToString()));
        var script = Parser.ParseInput(text, out _, out var faults);
        Assert.Empty(faults);
        var commands = script.FindAll(node => node is CommandAst, searchNestedScriptBlocks: true).Cast<CommandAst>().ToList();
        Assert.Contains(commands, command => command.GetCommandName() == "Invoke-NetSuiteQuery");
        Assert.All(commands, command =>
        {
            var info = (CommandInfo)Engine.One($"Get-Command {command.GetCommandName()}");
            Assert.All(command.CommandElements.OfType<CommandParameterAst>(), parameter => Assert.Contains(parameter.ParameterName, info.Parameters.Keys));
        });
        var keys = ((HashtableAst)script.Find(node => node is HashtableAst, searchNestedScriptBlocks: true)).KeyValuePairs.Select(pair => pair.Item1.ToString());
        Assert.All(keys, key => Assert.Contains(key, ((CommandInfo)Engine.One("Get-Command New-MakiniConnection")).Parameters.Keys));
    }

    [Fact]
    public void Who_follows_the_commands_comes_to_the_first_query()
    {
        var text = string.Join('\n', Engine.Get("(Get-NetSuiteSetup 1234567).Commands").Select(line => line.ToString()))
            .Replace("-ClientId '<of Makini>'", "-ClientId $sandbox.ClientId -ClientSecret $sandbox.GetClientSecret() -BaseUri $sandbox.Url", StringComparison.Ordinal)
            .Replace("./netsuite", Path.Combine(_folder, "netsuite"), StringComparison.Ordinal)
            .Replace("acme @netsuite", "followed @netsuite -ConsumerKey k -ConsumerSecret $args[0] -CertificateId c", StringComparison.Ordinal)
            .Replace("Test-MakiniConnection acme", "Test-MakiniConnection followed", StringComparison.Ordinal);
        var result = Engine.Run(text, new NetworkCredential("", "secret").SecurePassword).ThrowOnError();
        Assert.Contains(result.Output, row => row.Properties["companyname"] is not null);
    }

    [Fact]
    public void The_administrator_gets_a_text_of_the_administrators_steps()
    {
        var text = (string)Engine.One("Get-NetSuiteSetup 1234567 -AsMarkdown");
        Assert.StartsWith("# Connecting NetSuite 1234567", text, StringComparison.Ordinal);
        Assert.Equal(5, text.Split("\n## ").Length - 1);
        Assert.Contains("## Please send back", text, StringComparison.Ordinal);
        Assert.All(["- [ ] Consumer Key", "- [ ] Consumer Secret", "- [ ] Certificate ID"], item => Assert.Contains(item, text, StringComparison.Ordinal));
        Assert.DoesNotContain("Invoke-NetSuiteQuery", text, StringComparison.Ordinal);
        Assert.DoesNotContain("New-MakiniConnection", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RSA-PSS", "Salt Length: 0x40", "rsassaPss")]
    [InlineData("EC", "ecdsa-with-SHA256", "prime256v1")]
    public void OpenSsl_reads_what_was_made(string algorithm, string first, string second)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "openssl")))) return;
        dynamic made = Engine.One("New-NetSuiteCertificate $args[0] -Algorithm $args[1]", Path.Combine(_folder, "checked"), algorithm);
        Assert.Equal(algorithm, (string)made.Algorithm);
        var text = OpenSsl("x509", "-in", (string)made.CertificatePath, "-noout", "-text");
        Assert.Contains(first, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(second, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("OK", OpenSsl("verify", "-check_ss_sig", "-CAfile", (string)made.CertificatePath, (string)made.CertificatePath), StringComparison.Ordinal);
        Assert.Equal(OpenSsl("x509", "-in", (string)made.CertificatePath, "-noout", "-pubkey"), OpenSsl("pkey", "-in", (string)made.PrivateKeyPath, "-pubout"));
    }

    [Fact]
    public void A_certificate_is_two_files_and_the_key_is_its_owners()
    {
        dynamic made = Engine.One("New-NetSuiteCertificate $args[0] -Algorithm EC", Path.Combine(_folder, "suite"));
        dynamic test = Engine.One("Test-NetSuiteCertificate $args[0]", (string)made.CertificatePath);
        Assert.True((bool)test.IsAccepted);
        Assert.Contains("PRIVATE KEY", File.ReadAllText((string)made.PrivateKeyPath), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode((string)made.PrivateKeyPath));
        Fails(Engine.Run("New-NetSuiteCertificate $args[0] -Algorithm EC", Path.Combine(_folder, "suite")), "MakiniFileUnavailable", "-Force");
        Engine.Get("New-NetSuiteCertificate $args[0] -Algorithm EC -Force", Path.Combine(_folder, "suite"));
        Assert.Empty(Engine.Get("New-NetSuiteCertificate $args[0] -WhatIf", Path.Combine(_folder, "other")));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void The_key_goes_into_a_vault_and_into_no_file()
    {
        Engine.Get("New-NetSuiteCertificate $args[0] -Algorithm EC -Vault $vault -SecretName suite-key", Path.Combine(_folder, "suite"));
        Assert.Contains("PRIVATE KEY", (string)Stored("suite-key"), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Each_value_is_sent_once_under_its_name_or_another()
    {
        using var service = new TestService { Body = """{"data":{"key":"1","token":{"access_token":"a","refresh_token":"r"},"access_token":"a","refresh_token":"r"}}""", TokenBody = """{"access_token":"t","expires_in":3600}""" };
        Engine.Get("New-NetSuiteCertificate $args[0] -Algorithm EC -Vault $vault -SecretName key", Path.Combine(_folder, "sent"));
        Engine.Get("$null = Connect-Makini sender -ClientId c -ClientSecret $args[0] -BaseUri $args[1] -NoTest", new NetworkCredential("", "s").SecurePassword, service.Url);
        Engine.Run(
            "New-MakiniConnection sent -Email a@b.example -Provider netsuite -AccountId 1234567-sb1 -ConsumerKey ck -ConsumerSecret $args[0] -CertificateId id -Vault $vault -PrivateKeySecretName key -CredentialName @{ AccountId = 'realm' } -Connection sender",
            new NetworkCredential("", "cs").SecurePassword);
        var posts = service.Requests.Where(request => request.StartsWith("POST /api/system/connections ", StringComparison.Ordinal)).ToList();
        using var body = JsonDocument.Parse(Assert.Single(posts).Split("\r\n\r\n", 2)[1]);
        var credentials = body.RootElement.GetProperty("credentials").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!);
        Assert.Equal(["certificate_id", "consumer_key", "consumer_secret", "private_key", "realm"], credentials.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("1234567_SB1", "ck", "cs", "id"), (credentials["realm"], credentials["consumer_key"], credentials["consumer_secret"], credentials["certificate_id"]));
        Assert.Contains("PRIVATE KEY", credentials["private_key"], StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests.Except(posts), request => request.Contains("PRIVATE KEY", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_mixed_up_are_not_sent()
    {
        Engine.Get($"$null = {Admin}; $null = New-NetSuiteCertificate $args[0] -Algorithm EC; $null = New-NetSuiteCertificate $args[1] -Algorithm EC", Path.Combine(_folder, "a"), Path.Combine(_folder, "b"));
        const string Script = "New-MakiniConnection mixed -Email a@b.example -Provider netsuite -AccountId 1 -ConsumerKey k -ConsumerSecret $args[0] -CertificateId c -PrivateKeyPath $args[1] -CertificatePath $args[2] -Connection admin";
        var secret = new NetworkCredential("", "s").SecurePassword;
        Fails(Engine.Run(Script, secret, Path.Combine(_folder, "a.cert.pem"), Path.Combine(_folder, "a.cert.pem")), "MakiniInvalidRequest", "key.pem");
        Fails(Engine.Run(Script, secret, Path.Combine(_folder, "b.key.pem"), Path.Combine(_folder, "a.cert.pem")), "MakiniInvalidRequest", "both files");
    }

    [Theory]
    [InlineData("jd-edwards-world", "-PrivateKeyPath k", "-Provider netsuite")]
    [InlineData("netsuite", "-PrivateKeyPath k -PrivateKeySecretName k -Vault v", "-PrivateKeySecretName")]
    [InlineData("netsuite", "-PrivateKeyPath k -PrivateKey $args[0]", "-PrivateKeySecretName")]
    public void Secrets_do_not_go_to_another_system_and_the_key_is_given_once(string provider, string key, string action)
    {
        Engine.Get($"$null = {Admin}");
        Fails(
            Engine.Run($"New-MakiniConnection other -Email a@b.example -Provider {provider} -AccountId 1 -ConsumerKey k -ConsumerSecret $args[0] -CertificateId c {key} -Connection admin", new NetworkCredential("", "s").SecurePassword),
            "MakiniInvalidRequest",
            action);
    }

    [Fact]
    public void What_is_no_certificate_is_an_error_and_the_others_are_tested()
    {
        Engine.Get("$null = New-NetSuiteCertificate $args[0] -Algorithm EC", Path.Combine(_folder, "suite"));
        var result = Engine.Run("Test-NetSuiteCertificate $args[0], $args[1], $args[2]", Path.Combine(_folder, "none"), Path.Combine(_folder, "suite.key.pem"), Path.Combine(_folder, "suite.cert.pem"));
        Assert.Single(result.Output);
        Assert.Equal(["MakiniFileUnavailable", "MakiniInvalidRequest"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
    }

    [Fact]
    public void A_connection_is_made_of_what_NetSuite_gave()
    {
        Engine.Get($"$null = {Admin}; $null = New-NetSuiteCertificate $args[0] -Algorithm EC -Days 30", Path.Combine(_folder, "suite"));
        dynamic connection = Engine.One(
            "New-MakiniConnection suite -Email a@b.example -Provider netsuite -AccountId 1234567 -ConsumerKey key -ConsumerSecret $args[0] -CertificateId id -PrivateKeyPath $args[1] -CertificatePath $args[2] -Connection admin",
            new NetworkCredential("", "secret").SecurePassword,
            Path.Combine(_folder, "suite.key.pem"),
            Path.Combine(_folder, "suite.cert.pem"));
        Assert.Equal("netsuite", (string)connection.Platform);
        dynamic health = Engine.One("Test-MakiniConnection suite");
        Assert.Contains("New-NetSuiteCertificate", (string)health.Notice, StringComparison.Ordinal);
        Assert.Equal(connection.CertificateExpiresAt, health.CertificateExpiresAt);
        Fails(
            Engine.Run("New-MakiniConnection two -Email a@b.example -Provider netsuite -AccountId 1 -ConsumerKey key -ConsumerSecret $args[0] -CertificateId id -Connection admin", new NetworkCredential("", "secret").SecurePassword),
            "MakiniInvalidRequest",
            "-PrivateKeyPath");
    }

    private static string OpenSsl(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
