using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Makini.Documentation;

/// <summary>The comments that the compiler collected.</summary>
internal sealed partial class XmlComments
{
    private readonly Dictionary<string, XElement> _members;

    /// <param name="folder">Where the compiler put them.</param>
    public XmlComments(string folder) => _members = Directory.EnumerateFiles(folder, "Makini.*.xml")
        .SelectMany(file => XDocument.Load(file).Descendants("member"))
        .GroupBy(member => (string)member.Attribute("name")!, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    /// <summary>The summary of a class.</summary>
    public string Summary(Type type) => Text(Find("T:" + Id(type))?.Element("summary"));

    /// <summary>The paragraphs of a class's remarks.</summary>
    public IReadOnlyList<string> Remarks(Type type) =>
        Find("T:" + Id(type))?.Element("remarks") is { } remarks ? [.. (remarks.Elements("para").Any() ? remarks.Elements("para") : [remarks]).Select(Text)] : [];

    /// <summary>The paragraphs of the remarks of a class's bases, the nearest first.</summary>
    public IReadOnlyList<string> SharedRemarks(Type type) => type.BaseType is { } parent ? [.. Remarks(parent), .. SharedRemarks(parent)] : [];

    /// <summary>The summary of a property, its base's where it inherits it.</summary>
    public string Summary(PropertyInfo property)
    {
        for (var type = property.DeclaringType; type is not null; type = type.BaseType)
        {
            if (Find($"P:{Id(type)}.{property.Name}")?.Element("summary") is { } summary) return Text(summary);
        }

        return "";
    }

    /// <summary>The summary of an entity's property; empty where it has none.</summary>
    public string Field(string entity, string name) =>
        Text((Find($"P:Makini.Entities.{entity}.{name}") ?? Find($"P:Makini.Entities.MakiniEntity.{name}"))?.Element("summary"));

    private static string Id(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string Text(XElement? element) => element is null ? "" : Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference => Last((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? ""),
        XElement element => string.Concat(element.Nodes().Select(Text)),
        _ => "",
    };

    private static string Last(string reference) => reference[(reference.LastIndexOfAny(['.', ':']) + 1)..];

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blanks();

    private XElement? Find(string id) => _members.GetValueOrDefault(id);
}
