using System.Globalization;
using System.Xml.Linq;

namespace Makini.Documentation;

/// <summary>Writes pages as MAML, which Get-Help reads.</summary>
internal static class MamlWriter
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The whole file.</summary>
    public static string Write(IReadOnlyList<CommandPage> pages)
    {
        var document = new XElement(
            Help + "helpItems",
            new XAttribute("schema", "maml"),
            new XAttribute(XNamespace.Xmlns + "maml", Maml),
            new XAttribute(XNamespace.Xmlns + "command", Command),
            new XAttribute(XNamespace.Xmlns + "dev", Dev),
            pages.Select(Page));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document.ToString().ReplaceLineEndings("\n")}\n";
    }

    private static XElement Page(CommandPage page) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Command + "verb", page.Verb),
            new XElement(Command + "noun", page.Noun),
            new XElement(Maml + "description", Para(page.Summary))),
        new XElement(Maml + "description", new[] { page.Summary }.Concat(page.Remarks).Select(Para)),
        new XElement(Command + "syntax", page.Sets.Select(set => Syntax(page, set))),
        new XElement(Command + "parameters", page.Parameters.Select(parameter => Describe(parameter, parameter.IsAlwaysMandatory, parameter.Position, Para(parameter.Text)))),
        new XElement(Command + "inputTypes", page.Inputs.Select(type => Typed("inputType", type))),
        new XElement(Command + "returnValues", page.Outputs.Select(type => Typed("returnValue", type))),
        new XElement(Command + "examples", page.Examples.Select((example, i) => Code(example, i + 1))),
        new XElement(Command + "relatedLinks", page.Related.Select(name => new XElement(Maml + "navigationLink", new XElement(Maml + "linkText", name), new XElement(Maml + "uri")))));

    private static XElement Para(string text) => new(Maml + "para", text);

    private static XElement Syntax(CommandPage page, ParameterSet set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", page.Name),
        set.Parameters.Select(own => Describe(own.Parameter, own.IsMandatory, own.Position, text: null)));

    private static XElement Describe(Parameter parameter, bool isMandatory, int? position, XElement? text) => new(
        Command + "parameter",
        new XAttribute("required", Flag(isMandatory)),
        new XAttribute("variableLength", Flag(parameter.IsList)),
        new XAttribute("globbing", Flag(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", parameter.PipelineInput),
        new XAttribute("position", position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(Maml + "name", parameter.Name),
        text is null ? null : new XElement(Maml + "description", text),
        parameter.Values.Count == 0 ? null : new XElement(Command + "parameterValueGroup", parameter.Values.Select(Value)),
        parameter.IsSwitch ? null : new XElement(Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", Flag(parameter.IsList)), parameter.Type),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type), new XElement(Maml + "uri")));

    private static XElement Value(string value) =>
        new(Command + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value);

    private static XElement Typed(string element, string type) => new(Command + element, new XElement(Dev + "type", new XElement(Maml + "name", type)));

    private static XElement Code(Example example, int number) => new(
        Command + "example",
        new XElement(Maml + "title", FormattableString.Invariant($"Example {number}")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Para(example.Text)));

    private static string Flag(bool value) => value ? "true" : "false";
}
