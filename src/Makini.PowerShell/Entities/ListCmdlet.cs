using System.ComponentModel;
using System.Management.Automation;
using Makini.Filtering;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Filtering;

namespace Makini.PowerShell.Entities;

/// <summary>Base of cmdlets that read a list: records of an entity, or what belongs to them.</summary>
/// <remarks>
/// Lists come page by page, up to six pages ahead, and each record is out as soon as its page is there: -First, Select-Object -First and
/// Ctrl+C stop the rest. The service is asked for what -Filter and -OrderBy say, as far as it can be told; the whole filter is checked on
/// what comes, so that both ways give the same records. -AsText shows the first request and sends nothing.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ListCmdlet : EntityCmdlet
{
    /// <summary>The set of parameters that read a list.</summary>
    private protected const string ListSet = "List";

    private protected ListCmdlet()
    {
    }

    /// <summary>Which ones: { Name -like '*pump*' -and CreatedAt -ge (Get-Date).AddDays(-7) }, as a script block or a string; several work together as -Match says.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityFilterCompleter))]
    public FilterArgument[] Filter { get; set; } = [];

    /// <summary>Whether a record must meet all of several filters, or any of them.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public FilterMatch Match { get; set; }

    /// <summary>The order: fields, each with desc behind it where wanted ('Name', 'CreatedAt desc').</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(EntityOrderCompleter))]
    public string[] OrderBy { get; set; } = [];

    /// <summary>How many records the service is to send at once. More are fewer requests, fewer come sooner. Sites, materials, statuses and what belongs to records come in pages of the service's own size.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateRange(1, 10_000)]
    public int? PageSize { get; set; }

    /// <summary>Shows the requests as text and sends nothing.</summary>
    [Parameter]
    public SwitchParameter AsText { get; set; }

    /// <summary>What the filters say together; null for none.</summary>
    private protected FilterNode? Condition { get; private set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        Condition = ReadFilters();
        base.BeginProcessing();
    }

    private protected virtual FilterNode? ReadFilters()
    {
        var filters = Filter.Select(filter => filter.Read(this)).ToList();
        if (filters.Count < 2) return filters.SingleOrDefault();
        return Match == FilterMatch.Any ? new FilterOr(filters) : new FilterAnd(filters);
    }
}
