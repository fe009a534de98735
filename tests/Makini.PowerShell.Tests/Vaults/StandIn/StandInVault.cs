using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Vaults;

/// <summary>
/// A vault of the module that stands in for SecretManagement. It is registered in this process and in those started by it;
/// a runspace finds the module by its name, as it would find the real one.
/// </summary>
internal sealed class StandInVault
{
    private static readonly string Root = Install();

    public StandInVault() => Directory.CreateDirectory(Folder);

    public string Name { get; } = $"vault-{Guid.NewGuid():N}";

    private string Folder => Path.Combine(Root, Name);

    /// <summary>Locks the vault; with a prompt it asks for the password where it can.</summary>
    public void Lock(string password = "sesame", bool prompt = false)
    {
        Set("locked", password);
        if (prompt) Set("prompt");
    }

    public void Unlock() => File.Delete(Path.Combine(Folder, ".locked"));

    /// <summary>Takes texts only; its error quotes what it refuses.</summary>
    public void RefuseTables() => Set("no-hashtable");

    /// <summary>Is one of SecretStore, whose processes do not see at once what others wrote.</summary>
    public void BeSecretStore() => Set("secret-store");

    /// <summary>Takes nothing.</summary>
    public void MakeReadOnly() => Set("read-only");

    /// <summary>The next calls find SecretManagement busy.</summary>
    public void BeBusy(int calls) => Set("busy", $"{calls}");

    /// <summary>The next writes are lost without a word.</summary>
    public void LoseWrites(int writes) => Set("lose-writes", $"{writes}");

    /// <summary>The read or write of this number, counted from now on, fails.</summary>
    public void Fail(string call, int number) => Set($"fail-{call}", $"{number}");

    /// <summary>Each call takes so long.</summary>
    public void BeSlow(TimeSpan time) => Set("slow", $"{(int)time.TotalMilliseconds}");

    private void Set(string name, string text = "") => File.WriteAllText(Path.Combine(Folder, $".{name}"), text);

    private static string Install()
    {
        var modules = Path.Combine(ModuleUnderTest.RepositoryRoot, "tests", "Makini.PowerShell.Tests", "Vaults", "StandIn");
        var root = TestFolder.Create("makini-vaults-");
        Environment.SetEnvironmentVariable("MAKINI_STANDIN_VAULTS", root);
        Environment.SetEnvironmentVariable("PSModulePath", modules + Path.PathSeparator + Environment.GetEnvironmentVariable("PSModulePath"));
        return root;
    }
}
