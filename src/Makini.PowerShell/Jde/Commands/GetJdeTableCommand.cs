using System.Management.Automation;
using Makini.Jde;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the JDE files that the dictionary knows.</summary>
/// <remarks>
/// The module knows 53 files; Update-JdeDictionary reads the site's own. What comes out pipes into Get-JdeColumn, Invoke-JdeQuery and
/// Export-JdeTable. Source says where a fact comes from. Nothing is sent.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeTable")]
[OutputType(typeof(JdeTable))]
public sealed class GetJdeTableCommand : PSCmdlet
{
    /// <summary>Names, with wildcards if wanted: F0101, F48*.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Only files of this area: foundation, finance, distribution, manufacturing or assets. Wildcards are allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeAreaCompleter))]
    [SupportsWildcards]
    public string Area { get; set; } = "*";

    /// <summary>A connection, whose own dictionary is asked if Update-JdeDictionary has read it. Default: the default connection, if one is open.</summary>
    [Parameter]
    [ValidateNotNull]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var area = DictionarySearch.Pattern(Area);
        foreach (var name in Name)
        {
            try
            {
                var tables = DictionarySearch.Tables(SystemDictionaries.Of(Connection), name).Where(table => area.IsMatch(table.Area));
                WriteObject(tables, enumerateCollection: true);
            }
            catch (MakiniException e)
            {
                WriteError(ErrorRecords.From(e));
            }
        }
    }
}
