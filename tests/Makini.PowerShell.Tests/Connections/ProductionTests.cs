using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

public sealed class ProductionTests(AccountFixture fixture) : AccountTestBase(fixture)
{
    private const int No = 1;
    private const string Change = "Get-MakiniConnection -Remote Oak* | Set-MakiniConnectionMetadata -Metadata @{ touched = $args[0] }";

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Test", 0)]
    [InlineData("Unspecified", 0)]
    public void A_change_asks_on_production_only(string environment, int prompts)
    {
        Engine.Get($"{Admin} -Environment {environment}");
        Engine.Get(Change, environment);
        Assert.Equal(prompts, Engine.Host.Screen.Prompts.Count);
        Assert.Equal(environment, Touched());
    }

    [Fact]
    public void A_no_changes_nothing()
    {
        Engine.Get($"{Admin} -Environment Production");
        var before = Touched();
        Engine.Host.Screen.Choices.Enqueue(No);
        Engine.Get(Change, "never");
        Assert.Equal(before, Touched());
    }

    [Fact]
    public void WhatIf_does_not_ask()
    {
        Engine.Get($"{Admin} -Environment Production");
        Engine.Get($"{Change} -WhatIf", "never");
        Assert.Empty(Engine.Host.Screen.Prompts);
    }

    [Fact]
    public void Confirm_false_is_an_answer()
    {
        Engine.Get($"{Admin} -Environment Production");
        Engine.Get($"{Change} -Confirm:$false", "quietly");
        Assert.Empty(Engine.Host.Screen.Prompts);
        Assert.Equal("quietly", Touched());
    }

    [Fact]
    public void What_asks_by_itself_asks_once()
    {
        Engine.Get($"{Admin} -Environment Production");
        Engine.Host.Screen.Choices.Enqueue(2);
        Engine.Get("Get-MakiniConnection -Remote Oak* | Remove-MakiniConnection");
        Assert.Single(Engine.Host.Screen.Prompts);
        Assert.Single(Engine.Get("Get-MakiniConnection -Remote Oak*"));
    }

    [Fact]
    public void Where_nobody_can_be_asked_it_is_an_error()
    {
        using var silent = new PowerShellEngine(isInteractive: false);
        silent.Get("$global:sandbox = $args[0]", (object)Engine.One("$sandbox"));
        silent.Get($"{Admin} -Environment Production");
        Fails(silent.Run(Change, "never"), "MakiniConfirmationRequired", "-Confirm:$false");
        Assert.Empty(silent.Host.Screen.Prompts);
        silent.Get($"{Change} -Confirm:$false", "at night");
        Assert.Equal("at night", Touched(silent));
    }

    [Fact]
    public void The_view_shows_it()
    {
        Engine.Get($"{Admin} -Environment Production");
        Assert.Contains("Production", Engine.Show("Get-MakiniConnection"), StringComparison.Ordinal);
    }

    private string? Touched(PowerShellEngine? engine = null) =>
        (engine ?? Engine).Get("(Get-MakiniConnection -Remote Oak* | Get-MakiniConnectionMetadata | Where-Object Name -eq touched).Value") is [{ } value, ..]
            ? value.ToString()
            : null;
}
