using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.Filtering;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that read records of an entity: by their keys, or all that a filter finds.</summary>
/// <remarks>
/// With -Key, records are read by their keys, several at the same time, and come out in that order; one that is not there is an error of
/// its own, and the others come. A piped record of another entity is followed to what it names: Get-MakiniWorkOrder | Get-MakiniAsset
/// gives the assets of the work orders. What the type does not know, such as custom fields, are properties of the object under the
/// service's names.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GetEntityCmdlet : ReadAheadCmdlet
{
    /// <summary>The set of parameters that read by key.</summary>
    private protected const string KeySet = "Key";

    private IReadOnlyList<string>? _keys;
    private OutputWindow? _window;

    private protected GetEntityCmdlet()
    {
    }

    /// <summary>The keys of the records wanted. They are read at the same time and come out in this order.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = KeySet)]
    [ValidateNotNullOrEmpty]
    public virtual string[] Key { get; set; } = [];

    /// <summary>Only records that were changed after that time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTimeOffset? ModifiedAfter { get; set; }

    private protected override void Prepare()
    {
        _keys = ParameterSetName == KeySet ? Key : InputObject is { } input ? EntityReferences.KeysOf(Type, input) : null;
        if (_keys is not null && (Condition is not null || OrderBy.Length > 0)) throw KeysAndFilter();
    }

    private protected override Task ProcessEntityAsync(MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var run = new EntityRun(connection, PagingParameters, pipeline);
        var list = new EntityList(Type) { Family = WantedFamily, Filter = Condition, OrderBy = OrderBy, PageSize = PageSize };
        if (_keys is not { } keys) return AsText ? run.DescribeAsync(list) : ReadAsync(run, list, pipeline, cancellationToken);
        if (AsText) return run.DescribeAsync(list, keys);
        var window = _window ??= new OutputWindow(PagingParameters);
        return window.IsFull ? Task.CompletedTask : ReadAsync(keys, (key, token) => run.Begin(list, key, window, token), pipeline, cancellationToken);
    }

    private protected override FilterNode? ReadFilters()
    {
        var given = base.ReadFilters();
        if (ModifiedAfter is not { } time) return given;
        var changed = new FilterComparison(nameof(MakiniEntity.UpdatedAt), FilterOperator.GreaterThan, time, new FilterPosition(1, 1));
        return given is null ? changed : new FilterAnd([given, changed]);
    }

    private static MakiniException KeysAndFilter() => new(ErrorIds.InvalidRequest, "Keys are piped: a filter or an order means nothing beside them.")
    {
        RecommendedAction = "... | Where-Object { ... } | Sort-Object ...",
    };
}
