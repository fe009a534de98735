using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Vaults;

public sealed class VaultCompletionTests : IDisposable
{
    private readonly PowerShellEngine _engine = new();
    private readonly StandInVault _vault = new();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Vaults_are_offered() => Assert.Contains(_vault.Name, Eventually("Connect-Makini -Vault vault-").Select(match => match.CompletionText));

    [Theory]
    [InlineData("Connect-Makini a")]
    [InlineData("New-NetSuiteCertificate a")]
    [InlineData("New-MakiniConnection a")]
    [InlineData("New-MakiniConnectionToken a")]
    [InlineData("Start-MakiniWebhookListener")]
    public void Secrets_of_the_vault_at_hand_are_offered_even_while_it_is_locked(string command)
    {
        Put("Makini-one");
        Put("Makini of O'Brien");
        Put("other");
        _vault.Lock(prompt: true);
        var offered = Eventually($"{command} -Vault {_vault.Name} -SecretName 'mak");
        Assert.Equal(["'Makini of O''Brien'", "Makini-one"], offered.Select(match => match.CompletionText).Order(StringComparer.Ordinal));
        Assert.All(offered, match => Assert.Contains("SecureString", match.ToolTip, StringComparison.Ordinal));
        Assert.Empty(_engine.Host.Screen.Prompts);
    }

    [Fact]
    public void What_was_listed_is_remembered_for_a_while()
    {
        Put("one");
        Assert.Single(Eventually($"Connect-Makini -Vault {_vault.Name} -SecretName "));
        Put("two");
        Assert.Equal("one", Assert.Single(Offered($"Connect-Makini -Vault {_vault.Name} -SecretName ")).CompletionText);
    }

    [Fact]
    public void Nobody_waits_for_a_slow_vault_but_what_it_says_is_there_at_the_next_press()
    {
        Put("one");
        _vault.BeSlow(TimeSpan.FromSeconds(2));
        Assert.Empty(Offered($"Connect-Makini -Vault {_vault.Name} -SecretName "));
        Assert.Single(Eventually($"Connect-Makini -Vault {_vault.Name} -SecretName "));
    }

    [Theory]
    [InlineData("Connect-Makini -SecretName ")]
    [InlineData("Connect-Makini -Vault 'not registered' -SecretName ")]
    public void Without_a_vault_there_is_nothing_to_offer(string line) => Assert.Empty(Offered(line));

    private void Put(string name) => _engine.Get(
        @"Microsoft.PowerShell.SecretManagement\Set-Secret -Vault $args[0] -Name $args[1] -Secret $args[2]", _vault.Name, name, new System.Net.NetworkCredential("", "t").SecurePassword);

    private IReadOnlyList<CompletionResult> Offered(string line) => [.. _engine.Complete(line).Where(match => match.ResultType == CompletionResultType.ParameterValue)];

    /// <summary>A vault that is busy is not waited for: the tab key is pressed again.</summary>
    private IReadOnlyList<CompletionResult> Eventually(string line)
    {
        IReadOnlyList<CompletionResult> found = [];
        Assert.True(SpinWait.SpinUntil(() => (found = Offered(line)).Count > 0, TimeSpan.FromSeconds(60)), $"Nothing was offered for {line}");
        return found;
    }
}
