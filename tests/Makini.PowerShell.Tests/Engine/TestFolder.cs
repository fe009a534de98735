namespace Makini.PowerShell.Tests.Engine;

/// <summary>Folders that live as long as the test process.</summary>
internal static class TestFolder
{
    /// <summary>Makes a folder; it goes with the process, if it has not gone with another that it is in.</summary>
    public static string Create(string prefix)
    {
        var root = Directory.CreateTempSubdirectory(prefix).FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        };
        return root;
    }
}
