using System.Management.Automation;
using Makini.Filtering;
using Makini.Jde.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <summary>Lists user defined codes (F0005) and what they mean.</summary>
/// <remarks>
/// A user defined code is a table of codes and texts that a site may change: 00/SS are statuses of work orders, 01/ST types of addresses.
/// Columns name theirs in UserDefinedCode, so that Get-JdeColumn pipes in. Invoke-JdeQuery -Describe puts the texts beside the rows.
/// </remarks>
[Cmdlet(VerbsCommon.Get, "JdeUserDefinedCode")]
[OutputType(typeof(JdeUserDefinedCode))]
public sealed class GetJdeUserDefinedCodeCommand : ConnectionCmdlet
{
    private static readonly string[] Columns = ["SY", "RT", "KY", "DL01", "DL02"];

    /// <summary>The product code (01), or both at once as the dictionary has it (01/ST).</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("UserDefinedCode")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeSystemCompleter))]
    public string System { get; set; } = "";

    /// <summary>The type: ST. Default: all types of the product code.</summary>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeCodeTypeCompleter))]
    public string? Type { get; set; }

    /// <summary>Codes, wildcards allowed. Default: all.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(JdeCodeCompleter))]
    public string Code { get; set; } = "*";

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        await connection.GetPlatformAsync(pipeline, cancellationToken).ConfigureAwait(false);
        var query = new JdeQuery { Table = "F0005", Properties = Columns, Filter = Filter(), NameStyle = JdeNameStyle.Alias };
        await foreach (var page in JdeClients.Of(connection).QueryAsync(query, pipeline, cancellationToken).ConfigureAwait(false))
        {
            // Rows of a query all have one class.
            var properties = Columns.Select(page[0].GetType().GetProperty).ToList();
            var codes = page.Select(row => Read([.. properties.Select(p => (string)p!.GetValue(row)!)])).ToList();
            Remember(connection, codes);
            await pipeline.WriteAllAsync(codes).ConfigureAwait(false);
        }
    }

    private static void Remember(MakiniConnection connection, IReadOnlyList<JdeUserDefinedCode> codes)
    {
        var known = KnownNames.Of(connection);
        foreach (var table in codes.GroupBy(code => $"{code.System}/{code.Type}", StringComparer.OrdinalIgnoreCase))
        {
            known.Add(KnownNames.CodeTables, [new Offer(table.Key)]);
            known.Add(KnownNames.CodesOf(table.Key), table.Where(code => code.Code.Length > 0).Select(code => new Offer(code.Code, code.Description)));
        }
    }

    private static JdeUserDefinedCode Read(string[] v) => new(v[0], v[1], v[2], v[3], v[4]);

    private FilterAnd Filter()
    {
        var parts = System.Split('/');
        var type = Type ?? (parts.Length > 1 ? parts[1] : null);
        List<FilterNode> conditions = [Compare("SY", FilterOperator.Equal, parts[0])];
        if (type is not null) conditions.Add(Compare("RT", FilterOperator.Equal, type));
        if (Code != "*") conditions.Add(Compare("KY", FilterOperator.Like, Code));
        return new FilterAnd(conditions);
    }

    private static FilterComparison Compare(string column, FilterOperator op, string value) => new(column, op, value, new FilterPosition(1, 1));
}
