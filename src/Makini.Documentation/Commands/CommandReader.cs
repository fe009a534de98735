using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Makini.Documentation;

/// <summary>Looks at the module's commands in an engine: what they take is what the engine says that they take.</summary>
/// <param name="root">The repository.</param>
/// <param name="comments">What the code says about itself.</param>
internal sealed class CommandReader(string root, XmlComments comments)
{
    private static readonly HashSet<string> Common =
        [.. Cmdlet.CommonParameters, .. Cmdlet.OptionalCommonParameters.Where(name => name is "UseTransaction")];

    private static readonly Dictionary<string, string> OfTheEngine = new(StringComparer.Ordinal)
    {
        ["WhatIf"] = "Says what would be done, and does nothing.",
        ["Confirm"] = "Asks before it is done; -Confirm:$false does not ask.",
        ["First"] = "At most so many objects. No more is read than it takes.",
        ["Skip"] = "So many objects are left out at the beginning.",
        ["IncludeTotalCount"] = "Gives the number of all objects before the first one.",
    };

    /// <summary>The pages of all commands, by name.</summary>
    public IReadOnlyList<CommandPage> Read()
    {
        var state = InitialSessionState.CreateDefault2();
        using var runspace = RunspaceFactory.CreateRunspace(state);
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        var commands = shell.AddScript("Import-Module $args[0] -PassThru | ForEach-Object { $_.ExportedCmdlets.Values }").AddArgument(Path.Combine(root, "Makini.psd1")).Invoke<CmdletInfo>();
        if (shell.HadErrors) throw new InvalidOperationException(string.Join(Environment.NewLine, shell.Streams.Error));
        shell.Commands.Clear();
        var facts = new EntityFacts(comments, shell.AddCommand("Get-MakiniEntityType").Invoke());
        return RelatedCommands.Link([.. commands.OrderBy(command => command.Name, StringComparer.Ordinal).Select(command => Page(command, facts))]);
    }

    private CommandPage Page(CmdletInfo command, EntityFacts facts)
    {
        var parameters = command.Parameters.Values.Where(parameter => !Common.Contains(parameter.Name))
            .Select(parameter => Describe(command, parameter)).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        return new CommandPage(
            command.Name,
            command.Verb,
            command.Noun,
            comments.Summary(command.ImplementingType),
            [.. facts.For(command.ImplementingType), .. comments.Remarks(command.ImplementingType)],
            comments.SharedRemarks(command.ImplementingType),
            [.. command.ParameterSets.Select(set => Set(set, parameters))],
            [.. parameters.Values.OrderBy(parameter => parameter.Name, StringComparer.Ordinal)],
            Inputs(parameters.Values),
            Outputs(command),
            new ExampleFiles(root).For(command));
    }

    private static List<TypeUse> Inputs(IEnumerable<Parameter> parameters)
    {
        var inputs = parameters.Where(parameter => parameter.PipelineInput != "false").Select(parameter => new TypeUse(parameter.Type, $"-{parameter.Name}: {parameter.Text}")).ToList();
        return inputs.Count == 0 ? [TypeUse.None("Nothing is taken from the pipeline.")] : inputs;
    }

    private List<TypeUse> Outputs(CmdletInfo command)
    {
        var outputs = command.OutputType.Where(type => type.Type != typeof(void)).DistinctBy(type => type.Name)
            .Select(type => new TypeUse(TypeName(type.Type, type.Name), type.Type is { } known ? comments.Summary(known) : "")).ToList();
        return outputs.Count == 0 ? [TypeUse.None("Nothing comes out.")] : outputs;
    }

    private static ParameterSet Set(CommandParameterSetInfo set, Dictionary<string, Parameter> parameters) => new(
        set.Name,
        set.IsDefault,
        [.. set.Parameters.Where(parameter => !Common.Contains(parameter.Name))
            .OrderBy(parameter => parameter.Position < 0 ? int.MaxValue : parameter.Position)
            .ThenBy(parameter => parameter.IsMandatory ? 0 : 1)
            .Select(parameter => new SetParameter(parameters[parameter.Name], parameter.IsMandatory, Position(parameter.Position)))]);

    private static int? Position(int position) => position < 0 ? null : position + 1;

    private static string TypeName(Type? type, string name) => type is null ? name : Name(type);

    private static string Name(Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? Name(inner)
        : type.IsArray ? Name(type.GetElementType()!) + "[]" : type.Name switch
        {
            "SwitchParameter" => "SwitchParameter",
            _ => type.Name.Split('`')[0],
        };

    private Parameter Describe(CmdletInfo command, ParameterMetadata parameter)
    {
        var property = command.ImplementingType.GetProperty(parameter.Name, BindingFlags.Public | BindingFlags.Instance);
        var attributes = parameter.Attributes.OfType<ParameterAttribute>().ToList();
        var text = OfTheEngine.GetValueOrDefault(parameter.Name) ?? (property is null ? Field(command, parameter.Name) : comments.Summary(property));
        return new Parameter(
            parameter.Name,
            text,
            Name(parameter.ParameterType),
            parameter.SwitchParameter,
            parameter.ParameterType.IsArray,
            parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
            Pipeline(attributes),
            [.. parameter.Aliases],
            Values(parameter),
            attributes.Count > 0 && attributes.TrueForAll(attribute => attribute.Mandatory),
            attributes.Select(attribute => Position(attribute.Position == int.MinValue ? -1 : attribute.Position)).FirstOrDefault(position => position is not null));
    }

    /// <summary>What a field of a body means stands with the record's property; no class has these parameters.</summary>
    private string Field(CmdletInfo command, string name)
    {
        var field = char.ToLowerInvariant(name[0]) + name[1..];
        var summary = comments.Field(command.Noun.Replace("Makini", "", StringComparison.Ordinal), name);
        return $"{summary} It is sent as the record's field {field}; $null empties it.".TrimStart();
    }

    private static string[] Values(ParameterMetadata parameter)
    {
        if (parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is { } set) return [.. set.ValidValues];
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type.IsEnum ? Enum.GetNames(type) : [];
    }

    private static string Pipeline(List<ParameterAttribute> attributes)
    {
        var byValue = attributes.Exists(attribute => attribute.ValueFromPipeline);
        var byName = attributes.Exists(attribute => attribute.ValueFromPipelineByPropertyName);
        return (byValue, byName) switch
        {
            (true, true) => "true (ByValue, ByPropertyName)",
            (true, false) => "true (ByValue)",
            (false, true) => "true (ByPropertyName)",
            _ => "false",
        };
    }
}
