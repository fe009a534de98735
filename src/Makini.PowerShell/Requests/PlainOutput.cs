using System.Collections;
using System.Management.Automation;

namespace Makini.PowerShell.Requests;

/// <summary>Gives plain values of JSON to PowerShell: dictionaries become objects with note properties.</summary>
internal static class PlainOutput
{
    /// <summary>The value, and all within it, as scripts expect it.</summary>
    public static object? Of(object? value) => value switch
    {
        IDictionary<string, object?> members => Object(members),
        IList items => items.Cast<object?>().Select(Of).ToArray(),
        _ => value,
    };

    private static PSObject Object(IDictionary<string, object?> members)
    {
        var output = new PSObject();
        // Of two names that differ in letter case only, PowerShell can show one.
        foreach (var member in members)
            if (output.Properties[member.Key] is null) output.Properties.Add(new PSNoteProperty(member.Key, Of(member.Value)));
        return output;
    }
}
