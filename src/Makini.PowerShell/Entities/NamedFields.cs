using System.Collections;
using Makini.Entities;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Entities;

/// <summary>The fields that -Property names: SiteKey as well as siteKey.</summary>
internal static class NamedFields
{
    /// <summary>The values by the fields' names in JSON; a name that is no field's stays as it is, for whoever checks the body.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Of(IDictionary properties, IReadOnlyList<EntityField> fields) =>
        from name in properties.Keys.Cast<object>()
        let field = fields.FirstOrDefault(field => string.Equals(field.Name, name.ToString(), StringComparison.OrdinalIgnoreCase))
        select new KeyValuePair<string, object?>(field?.Name ?? name.ToString()!, CallerScope.Unwrap(properties[name]));
}
