using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Makini.Packaging;

/// <summary>What the manifest of the module says on one edition of PowerShell: which build is the root depends on it.</summary>
internal sealed class ModuleManifest
{
    public const string ModuleName = "Makini";
    public const string FileName = ModuleName + ".psd1";

    private static readonly string[] FileKeys =
        ["RootModule", "FormatsToProcess", "TypesToProcess", "ScriptsToProcess", "NestedModules", "RequiredAssemblies", "FileList"];

    private readonly Hashtable _data;

    private ModuleManifest(Hashtable data) => _data = data;

    public string Version => Text(_data, "ModuleVersion");

    public string RootModule => Text(_data, "RootModule");

    public string Author => Text(_data, "Author");

    public string CompanyName => Text(_data, "CompanyName");

    public string Copyright => Text(_data, "Copyright");

    public string Description => Text(_data, "Description");

    public string ReleaseNotes => Text(Gallery, "ReleaseNotes");

    public Uri LicenseUri => new(Text(Gallery, "LicenseUri"));

    public Uri ProjectUri => new(Text(Gallery, "ProjectUri"));

    public IReadOnlyList<string> Tags => Texts(Gallery, "Tags");

    public IReadOnlyList<string> Cmdlets => Texts(_data, "CmdletsToExport");

    /// <summary>Every file that the manifest names, as a path below its folder.</summary>
    public IEnumerable<string> Files => FileKeys.SelectMany(key => Texts(_data, key));

    private Hashtable Gallery => (Hashtable)((Hashtable)_data["PrivateData"]!)["PSData"]!;

    /// <summary>Reads a manifest as the engine does.</summary>
    /// <param name="path">The .psd1 file.</param>
    /// <param name="edition"><c>Core</c> or <c>Desktop</c>.</param>
    public static ModuleManifest Read(string path, string edition)
    {
        // $PSEdition cannot be set, and this engine is Core.
        var text = File.ReadAllText(path).Replace("$PSEdition", $"'{edition}'", StringComparison.Ordinal);
        using var shell = Shell("& ([scriptblock]::Create($args[0]))", text);
        return new ModuleManifest((Hashtable)shell.Invoke().Single().BaseObject);
    }

    /// <summary>What Test-ModuleManifest has against a manifest; nothing if it is valid.</summary>
    public static IReadOnlyList<string> Objections(string path)
    {
        using var shell = Shell("Test-ModuleManifest $args[0]", path);
        shell.Invoke();
        return [.. shell.Streams.Error.Select(error => error.ToString())];
    }

    private static PowerShell Shell(string script, string argument) =>
        PowerShell.Create(InitialSessionState.CreateDefault2()).AddScript(script).AddArgument(argument);

    private static string Text(Hashtable table, string key) =>
        table[key] as string ?? throw new InvalidDataException($"The manifest has no {key}.");

    private static IReadOnlyList<string> Texts(Hashtable table, string key) => table[key] switch
    {
        null => [],
        string one => [one],
        var many => [.. ((IEnumerable)many).Cast<object>().Select(item => item.ToString()!)],
    };
}
