using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using Makini.Entities;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Completion;

/// <summary>What the completers of entities have in common: the entity is in the cmdlet's name, or in -Entity.</summary>
internal static class EntityCompletion
{
    private const string Prefix = "-Makini";

    /// <summary>The entity that a command line is about; null where nobody knows.</summary>
    public static EntityType? EntityOf(string command, IDictionary boundParameters) =>
        EntityOf(command) ?? Find(CallerScope.Unwrap(boundParameters["Entity"]) as string);

    /// <summary>The entity that a command line is about, as it stands there.</summary>
    public static EntityType? EntityOf(CommandAst command) =>
        EntityOf(command.GetCommandName() ?? "") ?? Find((Completions.Argument(command, "Entity") as StringConstantExpressionAst)?.Value);

    /// <summary>The fields of the entity, to be completed; null where it is not known.</summary>
    public static FieldCompletions? FieldsOf(string command, IDictionary boundParameters) =>
        EntityOf(command, boundParameters) is { } entity ? Fields(entity) : null;

    /// <summary>The fields of an entity, to be completed.</summary>
    public static FieldCompletions Fields(EntityType entity) => (start, write) =>
        from field in entity.Fields
        where field.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        select new CompletionResult(write(field), field, CompletionResultType.ParameterValue, field);

    private static EntityType? EntityOf(string command)
    {
        var noun = command.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        return noun < 0 ? null : Find(command.Substring(noun + Prefix.Length));
    }

    private static EntityType? Find(string? name) => name is null ? null : EntityCatalogue.Find(name);
}
