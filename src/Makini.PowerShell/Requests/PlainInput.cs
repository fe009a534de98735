using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace Makini.PowerShell.Requests;

/// <summary>Takes PowerShell's wrapping off values that are to be sent: objects with note properties become dictionaries.</summary>
internal static class PlainInput
{
    // An object that holds itself is refused by whoever writes it; it must end here, too.
    private const int MostLevels = 64;

    /// <summary>The value, and all within it, as plain .NET has it.</summary>
    public static object? Of(object? value, int level = 0)
    {
        if (level > MostLevels) return null;
        if (value is PSObject { BaseObject: PSCustomObject } custom) return Members(custom.Properties.Select(p => new DictionaryEntry(p.Name, p.Value)), level);
        return (value is PSObject wrapped ? wrapped.BaseObject : value) switch
        {
            SwitchParameter flag => flag.IsPresent,
            IDictionary entries => Members(entries.Cast<DictionaryEntry>(), level),
            IEnumerable items and not string and not byte[] => items.Cast<object?>().Select(item => Of(item, level + 1)).ToList(),
            var plain => plain,
        };
    }

    private static OrderedDictionary Members(IEnumerable<DictionaryEntry> entries, int level)
    {
        var members = new OrderedDictionary();
        foreach (var entry in entries) members[entry.Key.ToString()!] = Of(entry.Value, level + 1);
        return members;
    }
}
