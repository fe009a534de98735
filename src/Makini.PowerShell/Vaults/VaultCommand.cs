namespace Makini.PowerShell.Vaults;

/// <summary>A command of SecretManagement with its parameters. Named with its module: a function of the user's may have the same name.</summary>
internal sealed class VaultCommand(string name)
{
    private const string Module = "Microsoft.PowerShell.SecretManagement";

    /// <summary>The command, with its module.</summary>
    public string Name { get; } = $@"{Module}\{name}";

    /// <summary>What it is given.</summary>
    public Dictionary<string, object> Parameters { get; } = new(StringComparer.OrdinalIgnoreCase) { ["ErrorAction"] = "Stop" };

    /// <summary>The vault it works on.</summary>
    public string? Vault { get; private set; }

    /// <summary>The secret it works on.</summary>
    public string? Secret { get; private set; }

    /// <summary>The value it writes.</summary>
    public object? Value { get; private set; }

    public static VaultCommand ListVaults() => new("Get-SecretVault");

    public static VaultCommand List(string vault) => new VaultCommand("Get-SecretInfo").On(vault);

    public static VaultCommand Read(string vault, string secret) => new VaultCommand("Get-Secret").On(vault, secret);

    public static VaultCommand Write(string vault, string secret, object value)
    {
        var command = new VaultCommand("Set-Secret") { Value = value }.On(vault, secret).Decided();
        command.Parameters["Secret"] = value;
        return command;
    }

    public static VaultCommand Remove(string vault, string secret) => new VaultCommand("Remove-Secret").On(vault, secret).Decided();

    /// <summary>Always with the vault: without it SecretManagement searches all of them.</summary>
    private VaultCommand On(string vault, string? secret = null)
    {
        Parameters["Vault"] = Vault = vault;
        if (secret is not null) Parameters["Name"] = Secret = secret;
        return this;
    }

    /// <summary>The module's own cmdlet has asked already, whatever the preferences say.</summary>
    private VaultCommand Decided()
    {
        Parameters["Confirm"] = false;
        Parameters["WhatIf"] = false;
        return this;
    }
}
