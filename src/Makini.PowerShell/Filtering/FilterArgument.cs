using System.Management.Automation;
using Makini.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Filtering;

/// <summary>What -Filter takes: a script block or a string in the filter language.</summary>
public sealed class FilterArgument
{
    private readonly string _text;
    private readonly ScriptBlock? _block;

    /// <summary>A filter as text: 'AN8 -gt 1000'. Its expressions are limited to what text from elsewhere may do.</summary>
    /// <param name="text">The filter.</param>
    public FilterArgument(string text) => _text = text;

    /// <summary>A filter as a script block: { AN8 -gt 1000 }.</summary>
    /// <param name="block">The filter.</param>
    public FilterArgument(ScriptBlock block)
    {
        _block = block;
        _text = block.ToString();
    }

    /// <summary>The filter as the user wrote it.</summary>
    public override string ToString() => _text;

    /// <summary>Reads the filter and evaluates its values; what is none ends the cmdlet. Only on the pipeline thread.</summary>
    /// <param name="cmdlet">The cmdlet whose caller's variables the values may name.</param>
    internal FilterNode Read(PSCmdlet cmdlet)
    {
        try
        {
            return Parse(cmdlet);
        }
        catch (MakiniException e)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(e));
            throw;
        }
    }

    /// <exception cref="MakiniException"><see cref="ErrorIds.FilterInvalid"/>: it is none, or a value cannot be evaluated.</exception>
    private FilterNode Parse(PSCmdlet cmdlet)
    {
        var tokens = FilterTokens.Read(_text);
        var values = new FilterValueReader(tokens, new CallerScope(cmdlet, _block));
        return new FilterParser(tokens, values).Parse();
    }
}
