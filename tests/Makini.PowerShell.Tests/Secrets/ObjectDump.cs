using System.Collections;
using System.Management.Automation;
using System.Reflection;
using System.Security;

namespace Makini.PowerShell.Tests.Secrets;

/// <summary>
/// All texts that an object shows: as text, and through its properties, fields, elements and those of what they lead to, as a
/// dump to JSON or a curious user would find them.
/// </summary>
internal static class ObjectDump
{
    private const int Deepest = 8;

    /// <summary>They lead to the engine and the runtime, and hold nothing of a command.</summary>
    private static readonly Type[] Ends =
        [typeof(SecureString), typeof(MemberInfo), typeof(Assembly), typeof(Module), typeof(Delegate), typeof(CommandInfo), typeof(PSModuleInfo), typeof(ScriptBlock)];

    public static IEnumerable<string> Of(object? value) => Of(value, Deepest, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static IEnumerable<string> Of(object? value, int depth, HashSet<object> seen)
    {
        if (value is null) return [];
        var text = value is PSObject wrapped ? wrapped.ToString() : value.ToString() ?? "";
        if (depth == 0 || value is string or ValueType || Ends.Any(end => end.IsInstanceOfType(value)) || !seen.Add(value)) return [text];
        return Parts(value).SelectMany(part => Of(part, depth - 1, seen)).Prepend(text);
    }

    private static IEnumerable<object?> Parts(object value) => value switch
    {
        PSObject wrapped => wrapped.Properties.Select(Read).Append(wrapped.BaseObject is PSCustomObject ? null : wrapped.BaseObject),
        IDictionary table => table.Keys.Cast<object?>().Concat(table.Values.Cast<object?>()),
        IEnumerable list => list.Cast<object?>(),
        _ => Members(value),
    };

    private static IEnumerable<object?> Members(object value)
    {
        const BindingFlags Shown = BindingFlags.Instance | BindingFlags.Public;
        foreach (var field in value.GetType().GetFields(Shown)) yield return field.GetValue(value);
        foreach (var property in value.GetType().GetProperties(Shown).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)) yield return Read(property, value);
    }

    private static object? Read(PropertyInfo property, object value)
    {
        try
        {
            return property.GetValue(value);
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException!.Message;
        }
    }

    private static object? Read(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException e)
        {
            return e.Message;
        }
    }
}
