using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Connections;

/// <summary>The folder of profiles and lock files of this process: not the one of whoever runs the tests.</summary>
internal static class ConfigurationFolder
{
    private static readonly string Root = Install();

    public static string Path => Root;

    private static string Install()
    {
        var root = TestFolder.Create("makini-config-");
        Environment.SetEnvironmentVariable("MAKINI_CONFIG_HOME", root);
        return root;
    }
}
