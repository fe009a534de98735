using System.Management.Automation;
using Makini.Jde;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Lists the columns of JDE files.</summary>
/// <remarks>
/// It tells each column's alias, name, type, size, decimals, key and user defined code, as the built-in dictionary has them, or with
/// -Connection as Update-JdeDictionary found them at the site. A name without wildcards must be there; the error has the nearest. Nothing is sent.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeColumn")]
[OutputType(typeof(JdeColumnInfo))]
public sealed class GetJdeColumnCommand : PSCmdlet
{
    /// <summary>The file, with wildcards if wanted: F0101, F01*.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    [SupportsWildcards]
    public string Table { get; set; } = "";

    /// <summary>Aliases, column names or friendly names, with wildcards if wanted: AN8, ABAN8, *Date*.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    [SupportsWildcards]
    public string[] Name { get; set; } = ["*"];

    /// <summary>A connection, whose own dictionary is asked if Update-JdeDictionary has read it. Default: the default connection, if one is open.</summary>
    [Parameter]
    [ValidateNotNull]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public ConnectionArgument[]? Connection { get; set; }

    private bool AsksManyTables => MyInvocation.ExpectingInput || DictionarySearch.HasWildcards(Table);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            foreach (var table in DictionarySearch.Tables(SystemDictionaries.Of(Connection), Table)) WriteColumns(table);
        }
        catch (MakiniException e)
        {
            WriteError(ErrorRecords.From(e));
        }
    }

    private void WriteColumns(JdeTable table)
    {
        var written = new HashSet<JdeColumn>();
        foreach (var name in Name)
        {
            try
            {
                foreach (var column in DictionarySearch.Columns(table, name).Where(written.Add)) WriteObject(new JdeColumnInfo(column));
            }
            catch (MakiniException e) when (e.ErrorId == ErrorIds.JdeColumnNotFound && AsksManyTables)
            {
                // Get-JdeColumn F01* AN8 asks which of the files have the column.
                WriteVerbose(e.Message);
            }
            catch (MakiniException e)
            {
                WriteError(ErrorRecords.From(e));
            }
        }
    }
}
