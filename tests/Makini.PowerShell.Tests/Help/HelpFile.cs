using System.Xml.Linq;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Help;

/// <summary>The help of the module that is tested.</summary>
internal static class HelpFile
{
    public static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    private static readonly Lazy<XDocument> File = new(() => XDocument.Load(Path.Combine(ModuleUnderTest.Source, "en-US", "Makini.PowerShell.dll-Help.xml")));

    /// <summary>The element of each command.</summary>
    public static IReadOnlyList<(string Command, XElement Page)> Pages =>
        [.. File.Value.Root!.Elements(Command + "command").Select(page => (page.Element(Command + "details")!.Element(Command + "name")!.Value, page))];

    /// <summary>The examples of each command.</summary>
    public static IReadOnlyList<(string Command, IReadOnlyList<string> Examples)> Read() =>
        [.. Pages.Select(page => (page.Command, (IReadOnlyList<string>)[.. page.Page.Descendants(Dev + "code").Select(code => code.Value)]))];
}
