using System.Collections;
using System.Management.Automation.Language;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.State;

namespace Makini.PowerShell.Completion;

/// <summary>The command that is typed, as far as it is there.</summary>
/// <param name="Name">The command's name.</param>
/// <param name="Parameter">The parameter that is completed.</param>
/// <param name="Typed">The word so far.</param>
/// <param name="Syntax">The command's syntax tree.</param>
/// <param name="Bound">The parameters with a value.</param>
internal sealed record CommandLine(string Name, string Parameter, string Typed, CommandAst Syntax, IDictionary Bound)
{
    /// <summary>The connection that is meant: the one named, else the default one; null for none. Nobody is asked.</summary>
    public MakiniConnection? Connection => Find(First(Bound["Connection"])) ?? (Bound.Contains("Connection") ? null : RunspaceState.Current.Connections.Default);

    /// <summary>The text of another parameter; null where it has none.</summary>
    /// <remarks>01 without quotes is a number to PowerShell until it is bound; what was typed stands in the syntax tree.</remarks>
    public string? Text(string parameter) => First(Bound[parameter]) switch
    {
        string text => text,
        ValueType number => Syntax.CommandElements.OfType<ConstantExpressionAst>().FirstOrDefault(element => number.Equals(element.Value))?.Extent.Text,
        _ => null,
    };

    /// <summary>The argument of a parameter on a command line, whose name may be abbreviated.</summary>
    public static Ast? Argument(CommandAst command, string parameter)
    {
        var elements = command.CommandElements;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] is not CommandParameterAst given || !parameter.StartsWith(given.ParameterName, StringComparison.OrdinalIgnoreCase)) continue;
            return given.Argument ?? (i + 1 < elements.Count ? elements[i + 1] : null);
        }

        return null;
    }

    private static object? First(object? value) => CallerScope.Unwrap(value) is IList { Count: > 0 } list ? CallerScope.Unwrap(list[0]) : CallerScope.Unwrap(value);

    private static MakiniConnection? Find(object? value) => value switch
    {
        MakiniConnection connection => connection,
        ConnectionArgument { Connection: { } connection } => connection,
        string name => RunspaceState.Current.Connections.Match(name) is [var first, ..] ? first : null,
        _ => null,
    };
}
