using System.Collections;
using System.Management.Automation;
using Makini.PowerShell.Vaults;

namespace Makini.PowerShell.Tests.Vaults;

public sealed class VaultCompletionTests : VaultTestBase
{
    [Fact]
    public void Vaults_are_offered() => Assert.Contains(Vault.Name, Complete(new VaultNameCompleter(), "vault-", []));

    [Fact]
    public void Secrets_of_the_vault_at_hand_are_offered_even_while_it_is_locked()
    {
        Put(Secure("t"), "Makini-one");
        Put(Secure("t"), "Makini two");
        Put(Secure("t"), "other");
        Vault.Lock(prompt: true);
        Assert.Equal(["'Makini two'", "Makini-one"], Complete(new SecretNameCompleter(), "'mak", new Hashtable { ["Vault"] = Vault.Name }).Order(StringComparer.Ordinal));
        Assert.Empty(Engine.Host.Screen.Prompts);
    }

    [Fact]
    public void What_was_listed_is_remembered_for_a_while()
    {
        Put(Secure("t"), "one");
        var table = new Hashtable { ["Vault"] = Vault.Name };
        Complete(new SecretNameCompleter(), "", table);
        Put(Secure("t"), "two");
        Assert.Equal(["one"], Complete(new SecretNameCompleter(), "", table));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not registered")]
    public void Without_a_vault_there_is_nothing_to_offer(string? vault) =>
        Assert.Empty(Complete(new SecretNameCompleter(), "", vault is null ? [] : new Hashtable { ["Vault"] = vault }));

    private static IReadOnlyList<string> Complete(IArgumentCompleter completer, string word, Hashtable bound) =>
        [.. completer.CompleteArgument("Connect-Makini", "Vault", word, null!, bound).Select(result => result.CompletionText)];
}
