using System.Net;
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

    [Fact]
    public void The_administrator_gets_a_text_of_the_administrators_steps()
    {
        var text = (string)Engine.One("Get-NetSuiteSetup 1234567 -AsMarkdown");
        Assert.StartsWith("# Connecting NetSuite 1234567", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split("\n## ").Length - 1);
        Assert.DoesNotContain("Invoke-NetSuiteQuery", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_certificate_is_two_files_and_the_key_is_its_owners()
    {
        dynamic made = Engine.One("New-NetSuiteCertificate $args[0] -Algorithm EC", Path.Combine(_folder, "suite"));
        dynamic test = Engine.One("Test-NetSuiteCertificate $args[0]", (string)made.CertificatePath);
        Assert.True((bool)test.IsAccepted);
        Assert.Contains("PRIVATE KEY", File.ReadAllText((string)made.PrivateKeyPath), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows() && !ModuleUnderTest.IsNetStandard) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode((string)made.PrivateKeyPath));
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
}
