using System.Collections;
using System.Management.Automation;

namespace Makini.Documentation;

/// <summary>What the catalogue says of the entity that a command reads or writes.</summary>
/// <param name="comments">What the code says about records.</param>
/// <param name="types">The entities, as Get-MakiniEntityType gives them.</param>
internal sealed class EntityFacts(XmlComments comments, IEnumerable<PSObject> types)
{
    private readonly Dictionary<string, PSObject> _types = types.ToDictionary(type => (string)type.Properties["Name"].Value, StringComparer.Ordinal);

    /// <summary>The paragraphs of a command of one entity; none for other commands.</summary>
    public IReadOnlyList<string> For(Type command)
    {
        if (command.BaseType is not { IsGenericType: true } parent) return [];
        var record = parent.GetGenericArguments()[0];
        if (!_types.TryGetValue(record.Name, out var type)) return [];
        var what = $"{Split(record.Name)}: {Lower(comments.Summary(record))}";
        return parent.Name.Split('`')[0] switch
        {
            "GetEntityCmdlet" => [$"{what} {Where(type, "Families")} Get-MakiniEntityType {record.Name} tells more. Properties: {string.Join(", ", List(type, "Fields"))}."],
            "NewEntityCmdlet" => [$"{what} {Where(type, "CreateFamilies")} {Wanted(type)}"],
            "SetEntityCmdlet" => [$"{what} {Where(type, "UpdateFamilies")}"],
            _ => [$"{what} Get-MakiniEntityType {record.Name} tells more."],
        };
    }

    private static string Where(PSObject type, string families)
    {
        var names = type.Properties[families].Value.ToString() is "All" ? ["eam", "erp", "wms"] : type.Properties[families].Value.ToString()!.ToLowerInvariant().Split(", ");
        return $"It is at {string.Join(", ", names.Select(family => $"/api/{family}/{type.Properties["Path"].Value}"))}.";
    }

    private static string Wanted(PSObject type)
    {
        var wanted = ((IEnumerable)type.Properties["Create"].Value).Cast<object>().Select(PSObject.AsPSObject)
            .Where(field => (bool)field.Properties["IsRequired"].Value).Select(field => (string)field.Properties["PropertyName"].Value).ToList();
        return wanted.Count == 0
            ? "The service publishes no field that it must have; the connected system may want some all the same, and then says so."
            : $"It must have {string.Join(" and ", wanted)}.";
    }

    private static IEnumerable<string> List(PSObject type, string name) => ((IEnumerable)type.Properties[name].Value).Cast<object>().Select(value => value.ToString()!);

    private static string Split(string name) =>
        char.ToUpperInvariant(name[0]) + string.Concat(name[1..].Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
