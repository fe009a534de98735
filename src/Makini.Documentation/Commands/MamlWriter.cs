using System.Globalization;
using System.Xml.Linq;

namespace Makini.Documentation;

/// <summary>Writes pages as MAML, which Get-Help reads: element by element in the order that its schema wants.</summary>
/// <param name="online">Where Get-Help -Online leads; {command} stands for the command's name.</param>
/// <param name="copyright">Whose the texts are.</param>
/// <param name="version">The module's version.</param>
internal sealed class MamlWriter(string online, string copyright, string version)
{
    private static readonly XNamespace Help = "http://msh";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The whole file.</summary>
    public string Write(IReadOnlyList<CommandPage> pages)
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

    private XElement Page(CommandPage page) => new(
        Command + "command",
        new XElement(
            Command + "details",
            new XElement(Command + "name", page.Name),
            new XElement(Maml + "description", Para(page.Summary)),
            new XElement(Maml + "copyright", Para(copyright)),
            new XElement(Command + "verb", page.Verb),
            new XElement(Command + "noun", page.Noun),
            new XElement(Dev + "version", version)),
        new XElement(Maml + "description", page.Remarks.Prepend(page.Summary).Select(Para)),
        new XElement(Command + "syntax", page.Sets.Select(set => Syntax(page, set))),
        page.Parameters.Count == 0 ? null : new XElement(Command + "parameters", page.Parameters.Select(parameter => Describe(parameter, parameter.IsAlwaysMandatory, parameter.Position, Paragraphs(parameter)))),
        new XElement(Command + "inputTypes", page.Inputs.Select(type => Typed("inputType", type))),
        new XElement(Command + "returnValues", page.Outputs.Select(type => Typed("returnValue", type))),
        new XElement(Command + "terminatingErrors"),
        new XElement(Command + "nonTerminatingErrors"),
        new XElement(Command + "examples", page.Examples.Select((example, i) => Code(example, i + 1))),
        new XElement(
            Maml + "relatedLinks",
            Link("Online:", online.Replace("{command}", page.Name, StringComparison.Ordinal)),
            page.Related.Append(page.Topic.Name).Select(name => Link(name, ""))));

    private static XElement Link(string text, string address) =>
        new(Maml + "navigationLink", new XElement(Maml + "linkText", text), new XElement(Maml + "uri", address));

    private static XElement Para(string text) => new(Maml + "para", text);

    private static XElement Syntax(CommandPage page, ParameterSet set) => new(
        Command + "syntaxItem",
        new XElement(Maml + "name", page.Name),
        set.Parameters.Select(own => Describe(own.Parameter, own.IsMandatory, own.Position, text: [])));

    private static XElement Describe(Parameter parameter, bool isMandatory, int? position, IEnumerable<string> text) => new(
        Command + "parameter",
        new XAttribute("required", Flag(isMandatory)),
        new XAttribute("variableLength", Flag(parameter.IsList)),
        new XAttribute("globbing", Flag(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", parameter.PipelineInput),
        new XAttribute("position", position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XElement(Maml + "name", parameter.Name),
        new XElement(Maml + "description", text.Select(Para)),
        Values(parameter),
        new XElement(Dev + "type", new XElement(Maml + "name", parameter.Type), new XElement(Maml + "uri")));

    /// <summary>The schema has no place for other names.</summary>
    private static IEnumerable<string> Paragraphs(Parameter parameter) =>
        parameter.Aliases.Count == 0 ? [parameter.Text] : [parameter.Text, $"It is also called {string.Join(", ", parameter.Aliases.Select(alias => "-" + alias))}."];

    private static XElement? Values(Parameter parameter)
    {
        if (parameter.IsSwitch) return null;
        return parameter.Values.Count == 0
            ? Value(parameter.Type, isRequired: true, parameter.IsList)
            : new XElement(Command + "parameterValueGroup", parameter.Values.Select(value => Value(value, isRequired: false, isList: false)));
    }

    private static XElement Value(string value, bool isRequired, bool isList) =>
        new(Command + "parameterValue", new XAttribute("required", Flag(isRequired)), new XAttribute("variableLength", Flag(isList)), value);

    private static XElement Typed(string element, TypeUse type) => new(
        Command + element,
        new XElement(Dev + "type", new XElement(Maml + "name", type.Name), new XElement(Maml + "uri")),
        new XElement(Maml + "description", Para(type.Text)));

    /// <summary>Get-Help writes one behind the other as they are: the rule and the blank line keep them apart, as in PowerShell's own help.</summary>
    private static XElement Code(Example example, int number) => new(
        Command + "example",
        new XElement(Maml + "title", FormattableString.Invariant($"---------- Example {number} ----------")),
        new XElement(Dev + "code", example.Code),
        new XElement(Dev + "remarks", Para(example.Text), Para("")));

    private static string Flag(bool value) => value ? "true" : "false";
}
