using System.Management.Automation;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Filtering;

/// <summary>Reads filters through Invoke-JdeQuery -AsText, which sends nothing: no service is needed.</summary>
public abstract class FilterTestBase : IDisposable
{
    protected FilterTestBase() => Engine.Run(
        """
        $token = [securestring]::new()
        $token.AppendChar('x')
        $null = Connect-Makini -Name offline -BaseUri http://127.0.0.1:9 -Token $token -Platform jd-edwards-world -NoTest
        """).ThrowOnError();

    private protected PowerShellEngine Engine { get; } = new();

    public void Dispose()
    {
        Engine.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>A filter of F0911 as the condition of its SQL, each ? followed by its value.</summary>
    protected string ReadBlock(string filter) => Read($"{{ {filter} }}");

    /// <summary>The same, the filter given as a string.</summary>
    protected string ReadText(string filter) => Read($"'{filter.Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>What a script gives that ends in Invoke-JdeQuery -AsText.</summary>
    protected string ReadScript(string script, params object?[] arguments) => Condition(Engine.Get(script, arguments));

    private protected ErrorRecord Fail(string filterArgument, params object?[] arguments)
    {
        var error = Engine.Run($"Invoke-JdeQuery F0911 -Property AID -AsText -Filter {filterArgument}", arguments).Error;
        Assert.StartsWith("MakiniFilterInvalid,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        return error;
    }

    private static string Condition(IEnumerable<PSObject> lines)
    {
        var text = lines.Select(line => line.ToString()).Where(line => !line.StartsWith("--", StringComparison.Ordinal)).ToList();
        const string Start = " WHERE ";
        const string End = " ORDER BY ";
        var start = text[0].IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var condition = text[0][start..text[0].IndexOf(End, StringComparison.Ordinal)];
        var values = text.Skip(1).Select(line => line[(line.IndexOf('=', StringComparison.Ordinal) + 2)..]).ToList();
        foreach (var value in values)
        {
            var place = condition.IndexOf('?', StringComparison.Ordinal);
            condition = condition[..place] + value + condition[(place + 1)..];
        }
        return condition;
    }

    private string Read(string argument) => ReadScript($"Invoke-JdeQuery F0911 -Property AID -AsText -Filter {argument}");
}
