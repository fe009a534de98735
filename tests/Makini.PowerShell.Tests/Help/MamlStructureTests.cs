using System.Xml.Linq;
using static Makini.PowerShell.Tests.Help.HelpFile;

namespace Makini.PowerShell.Tests.Help;

/// <summary>That the elements stand where MAML's schema for commands wants them, and have what it wants of them.</summary>
public sealed class MamlStructureTests
{
    /// <summary>Of each element what may stand in it, in this order; what ends with ? need not.</summary>
    private static readonly Dictionary<XName, string[]> Sequences = new()
    {
        [Command + "command"] =
        [
            "details", "description", "syntax", "parameters?", "inputTypes", "returnValues", "terminatingErrors", "nonTerminatingErrors", "examples", "relatedLinks",
        ],
        [Command + "details"] = ["name", "description", "copyright", "verb", "noun", "version"],
        [Command + "parameter"] = ["name", "description", "parameterValue?", "parameterValueGroup?", "type"],
        [Command + "inputType"] = ["type", "description"],
        [Command + "returnValue"] = ["type", "description"],
        [Command + "example"] = ["title", "code", "remarks"],
        [Maml + "navigationLink"] = ["linkText", "uri"],
        [Dev + "type"] = ["name", "uri"],
    };

    private static readonly string[] ParameterAttributes = ["globbing", "pipelineInput", "position", "required", "variableLength"];

    [Fact]
    public void Elements_stand_in_the_order_of_the_schema()
    {
        var wrong =
            from page in Pages
            from element in page.Page.DescendantsAndSelf()
            where Sequences.ContainsKey(element.Name) && !Fits(Sequences[element.Name], element)
            select $"{page.Command}: {element.Name.LocalName} has {string.Join(", ", element.Elements().Select(child => child.Name.LocalName))}";
        Assert.Empty(wrong.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Parameters_have_the_attributes_of_the_schema_and_values_or_a_choice_of_them()
    {
        var parameters = Pages.SelectMany(page => page.Page.Descendants(Command + "parameter")).ToList();
        Assert.NotEmpty(parameters);
        Assert.All(parameters, parameter => Assert.Equal(ParameterAttributes, parameter.Attributes().Select(attribute => attribute.Name.LocalName).Order(StringComparer.Ordinal)));
        Assert.All(parameters, parameter => Assert.InRange(parameter.Elements(Command + "parameterValue").Concat(parameter.Elements(Command + "parameterValueGroup")).Count(), 0, 1));
    }

    private static bool Fits(string[] sequence, XElement element)
    {
        var children = new Queue<string>(element.Elements().Select(child => child.Name.LocalName));
        foreach (var wanted in sequence)
        {
            if (children.TryPeek(out var child) && child == wanted.TrimEnd('?')) children.Dequeue();
            else if (!wanted.EndsWith('?')) return false;
        }

        return children.Count == 0;
    }
}
