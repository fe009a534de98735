using System.Collections;
using System.Management.Automation.Language;
using System.Reflection;
using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>What the completers of entities have in common: the entity is in the cmdlet's name, or in -Entity.</summary>
internal static class EntityCompletion
{
    private const string Prefix = "-Makini";
    private const string StatusSuffix = "Status";

    /// <summary>The entity that a command line is about; null where nobody knows.</summary>
    public static EntityType? EntityOf(CommandLine line) => EntityOf(line.Name) ?? Find(line.Text("Entity"));

    /// <summary>The entity that a command line is about, as it stands there.</summary>
    public static EntityType? EntityOf(CommandAst command) =>
        EntityOf(command.GetCommandName() ?? "") ?? Find((CommandLine.Argument(command, "Entity") as StringConstantExpressionAst)?.Value);

    /// <summary>The fields of an entity; the tip says what they hold. None where it is not known.</summary>
    public static IEnumerable<Offer> Fields(EntityType? entity) =>
        entity is null ? [] : entity.Fields.Select(field => new Offer(field, $"{entity.Name}.{field}: {Holds(entity.RecordType.GetProperty(field, BindingFlags.Public | BindingFlags.Instance))}"));

    private static string Holds(PropertyInfo? property)
    {
        var type = property?.PropertyType ?? typeof(object);
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "text";
        if (type == typeof(DateTimeOffset)) return "a date and time";
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(decimal) || type == typeof(long) || type == typeof(int)) return "a number";
        return typeof(IEnumerable).IsAssignableFrom(type) ? "a list" : "a record";
    }

    /// <summary>WorkOrder of Get-MakiniWorkOrder and of Set-MakiniWorkOrderStatus.</summary>
    private static EntityType? EntityOf(string command)
    {
        var noun = command.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        if (noun < 0) return null;
        var name = command.Substring(noun + Prefix.Length);
        return Find(name) ?? (name.EndsWith(StatusSuffix, StringComparison.OrdinalIgnoreCase) ? Find(name.Substring(0, name.Length - StatusSuffix.Length)) : null);
    }

    private static EntityType? Find(string? name) => string.IsNullOrEmpty(name) ? null : EntityCatalogue.Find(name!);
}
