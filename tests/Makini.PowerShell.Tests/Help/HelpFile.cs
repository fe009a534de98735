using System.Xml.Linq;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>The module's help as it lies in the repository.</summary>
internal static class HelpFile
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The examples of each command.</summary>
    public static IReadOnlyList<(string Command, IReadOnlyList<string> Examples)> Read() =>
    [
        .. from page in XDocument.Load(Path.Combine(ModuleUnderTest.Source, "en-US", "Makini.PowerShell.dll-Help.xml")).Descendants(Command + "command")
           select (page.Element(Command + "details")!.Element(Command + "name")!.Value, (IReadOnlyList<string>)[.. page.Descendants(Dev + "code").Select(code => code.Value)]),
    ];
}
