using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>From its first use on, the folder of temporary files of this process and of no other: what is left there can be searched.</summary>
internal static class TemporaryFolder
{
    private static readonly string Root = Install();

    public static string Path => Root;

    private static string Install()
    {
        var root = TestFolder.Create("makini-temp-");
        foreach (var variable in new[] { "TMPDIR", "TMP", "TEMP" }) Environment.SetEnvironmentVariable(variable, root);
        return root;
    }
}
