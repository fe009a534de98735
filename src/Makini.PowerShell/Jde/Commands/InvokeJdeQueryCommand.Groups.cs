using System.Management.Automation;
using Makini.Jde.Query;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Commands;

/// <content>Groups of rows, and rows of two files.</content>
public sealed partial class InvokeJdeQueryCommand
{
    /// <summary>The columns whose equal values make a group; a row a group comes out.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    public string[] GroupBy { get; set; } = [];

    /// <summary>Columns to add up. The sum of AA is in the property SumAA.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    public string[] Sum { get; set; } = [];

    /// <summary>Columns to take the average of: AverageAA.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    public string[] Average { get; set; } = [];

    /// <summary>Columns to take the smallest value of: MinimumDGJ.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    public string[] Minimum { get; set; } = [];

    /// <summary>Columns to take the largest value of: MaximumDGJ.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeColumnCompleter))]
    public string[] Maximum { get; set; } = [];

    /// <summary>Which groups: { SumAA -gt 1000 -and Count -ge 5 }.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(JdeHavingCompleter))]
    public FilterArgument? Having { get; set; }

    /// <summary>Another file whose columns stand beside those of the first.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeTableCompleter))]
    public string? Join { get; set; }

    /// <summary>What must be equal in both files: AN8, or SHAN=AN8. Default: the key of the other file.</summary>
    [Parameter(ParameterSetName = TableSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(JdeJoinCompleter))]
    public string[] On { get; set; } = [];

    /// <summary>What becomes of rows that have no counterpart: Left keeps them, Inner leaves them out.</summary>
    [Parameter(ParameterSetName = TableSet)]
    public JdeJoinType JoinType { get; set; }

    private bool IsGrouped => GroupBy.Length + Sum.Length + Average.Length + Minimum.Length + Maximum.Length > 0;

    private JdeJoin? Joined() => Join is null ? null : new JdeJoin(Join) { On = On, Type = JoinType };

    private JdeGroupQuery GroupQuery() => new(TableQuery())
    {
        GroupBy = GroupBy,
        Having = _having,
        Aggregates =
        [
            .. Of(JdeAggregateKind.Sum, Sum),
            .. Of(JdeAggregateKind.Average, Average),
            .. Of(JdeAggregateKind.Minimum, Minimum),
            .. Of(JdeAggregateKind.Maximum, Maximum),
            .. Count ? [new JdeAggregate(JdeAggregateKind.Count, "")] : Array.Empty<JdeAggregate>(),
        ],
    };

    private static IEnumerable<JdeAggregate> Of(JdeAggregateKind kind, string[] columns) => columns.Select(c => new JdeAggregate(kind, c));

    // A parameter that means nothing by itself was meant to mean something.
    private void RefuseLonely()
    {
        var lonely = Join is null && (On.Length > 0 || MyInvocation.BoundParameters.ContainsKey(nameof(JoinType))) ? "-On and -JoinType need -Join."
            : Having is not null && !IsGrouped ? "-Having needs groups."
            : null;
        if (lonely is null) return;
        var action = Having is null ? "Name the other file with -Join." : "Say with -GroupBy what makes a group, or take -Filter for rows.";
        ThrowTerminatingError(ErrorRecords.From(new MakiniException(ErrorIds.InvalidRequest, lonely) { RecommendedAction = action }));
    }
}
