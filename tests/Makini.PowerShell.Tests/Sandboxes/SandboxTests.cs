using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Runtime.Loader;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Sandboxes;

/// <summary>Sandboxes are known to the whole process: these tests run when no other does.</summary>
[Collection(AloneCollection.Name)]
public sealed class SandboxTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Connecting_starts_a_sandbox_if_none_runs_and_uses_it_afterwards()
    {
        Assert.Empty(_engine.Get("Get-MakiniSandbox"));
        dynamic connection = _engine.One("Connect-Makini -Sandbox");
        Assert.Equal("sandbox", (string)connection.Name);
        Assert.Equal("Development", connection.Environment.ToString());
        Assert.Equal("jd-edwards-world", (string)connection.Platform);
        Assert.True((bool)connection.IsSandbox);
        dynamic second = _engine.One("Connect-Makini second -Sandbox -Environment Test");
        Assert.Equal((Uri)connection.BaseUri, (Uri)second.BaseUri);
        Assert.Equal("Test", second.Environment.ToString());
        dynamic sandbox = _engine.One("Get-MakiniSandbox");
        Assert.Equal(2L, (long)sandbox.RequestCount);
    }

    [Fact]
    public void Another_runspace_uses_the_sandbox_of_the_process_but_does_not_stop_it()
    {
        _engine.Get("Start-MakiniSandbox");
        using (var other = new PowerShellEngine())
        {
            Assert.True((bool)other.One("Connect-Makini -Sandbox | Test-MakiniConnection -Quiet"));
            var error = other.Run("Stop-MakiniSandbox").Error;
            Assert.StartsWith("MakiniSandboxUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        }
        Assert.Single(_engine.Get("Get-MakiniSandbox"));
    }

    [Fact]
    public void A_sandbox_is_what_was_asked_for()
    {
        dynamic sandbox = _engine.One("Start-MakiniSandbox -Scale 2 -Seed 7 -Latency 5 -Verbose");
        Assert.Equal(2, (int)sandbox.Scale);
        Assert.Equal(7, (int)sandbox.Seed);
        Assert.Equal(TimeSpan.FromMilliseconds(5), (TimeSpan)sandbox.Latency);
    }

    [Fact]
    public void Stopping_stops_those_of_the_runspace_or_those_piped()
    {
        _engine.Get("Start-MakiniSandbox; Start-MakiniSandbox");
        _engine.Get("Get-MakiniSandbox | Where-Object Port -eq (Get-MakiniSandbox)[0].Port | Stop-MakiniSandbox");
        Assert.Single(_engine.Get("Get-MakiniSandbox"));
        _engine.Get("Stop-MakiniSandbox");
        Assert.Empty(_engine.Get("Get-MakiniSandbox"));
    }

    [Fact]
    public void WhatIf_starts_and_stops_nothing()
    {
        Assert.Empty(_engine.Get("Start-MakiniSandbox -WhatIf; Get-MakiniSandbox"));
        Assert.Single(_engine.Get("$null = Start-MakiniSandbox; Stop-MakiniSandbox -WhatIf; Get-MakiniSandbox"));
    }

    [Fact]
    public void A_port_in_use_is_an_error_that_names_it()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var error = _engine.Run("Start-MakiniSandbox -Port $args[0]", port).Error;
        Assert.StartsWith("MakiniSandboxUnavailable,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains($"{port}", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(_engine.Get("Get-MakiniSandbox"));
    }

    [Fact]
    public void A_layout_that_is_none_is_an_error() =>
        Assert.StartsWith(
            "JdeLayoutInvalid,",
            _engine.Run("Start-MakiniSandbox -LayoutPath $args[0]", ModuleUnderTest.Manifest).Error.FullyQualifiedErrorId,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("-Scale 0")]
    [InlineData("-Port 70000")]
    [InlineData("-Latency -1")]
    public void Impossible_numbers_are_refused(string parameters) =>
        Assert.StartsWith(
            "ParameterArgumentValidationError", _engine.Run($"Start-MakiniSandbox {parameters}").Error.FullyQualifiedErrorId, StringComparison.Ordinal);

    [Fact]
    public void Removing_the_module_stops_the_sandboxes_of_this_runspace()
    {
        _engine.Get("Connect-Makini -Sandbox");
        using var other = new PowerShellEngine();
        Assert.Single(other.Get("Get-MakiniSandbox"));
        _engine.Get("Remove-Module Makini");
        Assert.Empty(other.Get("Get-MakiniSandbox"));
    }

    [Fact]
    public void Its_database_is_loaded_apart()
    {
        _engine.Get("Start-MakiniSandbox");
        Assert.DoesNotContain(AssemblyLoadContext.Default.Assemblies, IsSqlite);
        Assert.Contains(AssemblyLoadContext.All.SelectMany(context => context.Assemblies), IsSqlite);
    }

    [Fact]
    public void The_token_of_a_sandbox_is_shown_nowhere()
    {
        var sandbox = _engine.Get("Start-MakiniSandbox")[0];
        Assert.DoesNotContain(sandbox.Properties, property => property.Name.Contains("Token", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("eyJ", PSSerializer.Serialize(sandbox, 6), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", _engine.Show("Get-MakiniSandbox"), StringComparison.Ordinal);
    }

    private static bool IsSqlite(Assembly assembly) => assembly.GetName().Name is "Microsoft.Data.Sqlite" or "SQLitePCLRaw.core";
}
