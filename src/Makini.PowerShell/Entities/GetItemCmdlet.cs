using System.ComponentModel;
using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that read what belongs to records: of some records, or where the service lists it so, of all together.</summary>
/// <remarks>
/// What belongs to records is read of those that -Key names or that are piped, one after the other; where the service lists it of all
/// records together, of all.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class GetItemCmdlet : ReadAheadCmdlet
{
    private IReadOnlyList<string>? _keys;

    private protected GetItemCmdlet()
    {
    }

    /// <summary>The keys of the records that it belongs to. Without one: that of all records, where the service lists it so.</summary>
    [Parameter(Position = 0, ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    public virtual string[]? Key { get; set; }

    /// <summary>The list.</summary>
    private protected abstract EntitySubResource SubResource { get; }

    private protected override void Prepare()
    {
        _keys = Key ?? (InputObject is { } input && SubResource.IsOfRecord ? EntityReferences.KeysOf(Type, input) : null);
        if (_keys is null && !SubResource.IsOfEntity) throw NeedsKey();
        if (_keys is not null && !SubResource.IsOfRecord) throw TakesNoKey();
    }

    private protected override async Task ProcessEntityAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var run = new EntityRun(connection, PagingParameters, pipeline);
        var list = new EntityList(Type) { Family = WantedFamily, Filter = Condition, OrderBy = OrderBy, PageSize = PageSize, SubResource = SubResource };
        if (_keys is { } several && !AsText && !PagingParameters.IncludeTotalCount)
        {
            await ReadAsync(several, (key, token) => run.Begin(list with { Key = key }, token), pipeline, cancellationToken).ConfigureAwait(false);
            return;
        }

        IReadOnlyList<string?> keys = _keys is null ? [null] : [.. _keys];
        foreach (var key in keys)
        {
            var ofRecord = list with { Key = key };
            await (AsText ? run.DescribeAsync(ofRecord) : ReadAsync(run, ofRecord, pipeline, cancellationToken)).ConfigureAwait(false);
        }
    }

    private MakiniException NeedsKey() => new(ErrorIds.InvalidRequest, $"{SubResource.Name} can be read of single records only: of which {Type.Name}?")
    {
        RecommendedAction = $"Give -Key, or pipe: Get-Makini{Type.Name} ... | {MyInvocation.InvocationName}",
    };

    private MakiniException TakesNoKey() => new(ErrorIds.InvalidRequest, $"{SubResource.Name} can be read of all records together only.")
    {
        RecommendedAction = $"{MyInvocation.InvocationName} without -Key",
        Target = Key,
    };
}
