using System.Management.Automation;
using Makini.Entities;

namespace Makini.PowerShell.Entities;

/// <summary>Gives a record the properties that no class knows of, such as custom fields.</summary>
internal static class EntityOutput
{
    /// <summary>The record; what it holds besides as note properties, unless it has a property of that name.</summary>
    public static object Of(MakiniEntity record)
    {
        if (record.AdditionalProperties.Count == 0) return record;
        var output = PSObject.AsPSObject(record);
        foreach (var other in record.AdditionalProperties)
            if (output.Properties[other.Key] is null) output.Properties.Add(new PSNoteProperty(other.Key, other.Value));
        return output;
    }
}
