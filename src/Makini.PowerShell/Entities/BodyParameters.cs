using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Entities;

/// <summary>The fields of a body as parameters of a cmdlet, made from the catalogue.</summary>
internal static class BodyParameters
{
    private static readonly string[] Statuses = ["Status", "StatusKey"];

    /// <summary>A parameter for each field: SiteKey for siteKey. Each takes $null, too, which empties the field.</summary>
    public static RuntimeDefinedParameterDictionary Of(IReadOnlyList<EntityField> fields)
    {
        var parameters = new RuntimeDefinedParameterDictionary();
        foreach (var field in fields)
        {
            var attributes = new Collection<Attribute>
            {
                new ParameterAttribute { HelpMessage = $"The field {field.Name} of the record." },
                new AllowNullAttribute(),
                new AllowEmptyStringAttribute(),
                new AllowEmptyCollectionAttribute(),
            };
            if (Statuses.Contains(field.PropertyName)) attributes.Add(new ArgumentCompleterAttribute(typeof(EntityStatusCompleter)));
            parameters.Add(field.PropertyName, new RuntimeDefinedParameter(field.PropertyName, TypeOf(field.Kind), attributes));
        }

        return parameters;
    }

    /// <summary>The fields that were given by their parameters.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Given(IReadOnlyList<EntityField> fields, IDictionary bound) =>
        from field in fields
        where bound.Contains(field.PropertyName)
        select new KeyValuePair<string, object?>(field.Name, CallerScope.Unwrap(bound[field.PropertyName]));

    private static Type TypeOf(EntityFieldKind kind) => kind switch
    {
        EntityFieldKind.Time => typeof(DateTimeOffset?),
        // PowerShell would round 7.5 to a whole number without a word; the body refuses it.
        EntityFieldKind.Number or EntityFieldKind.Whole => typeof(decimal?),
        EntityFieldKind.Flag => typeof(bool?),
        EntityFieldKind.List => typeof(object[]),
        EntityFieldKind.Object => typeof(object),
        _ => typeof(string),
    };
}
