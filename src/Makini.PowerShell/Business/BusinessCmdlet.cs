using System.ComponentModel;
using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Business;

/// <summary>Base of cmdlets that tell of the business out of JDE files.</summary>
/// <remarks>
/// This is a view over JDE files, in plain words: no aliases, dates as dates, amounts as decimals in the currency of their company. Rows
/// come page by page, and -First, Select-Object -First and Ctrl+C stop the rest. Nothing is changed. SQL passes by JDE's own row and
/// column security: what comes is what the database profile behind the connection may read.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class BusinessCmdlet : ConnectionCmdlet
{
    private protected BusinessCmdlet()
    {
    }

    /// <summary>The library of the files, where they are in more than one.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(LibraryCompleter))]
    public string? Library { get; set; }

    /// <summary>The records, page by page.</summary>
    private protected abstract RecordPages Read(BusinessReader reader, CancellationToken cancellationToken);

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (PagingParameters.IncludeTotalCount) await pipeline.WriteAsync(PagingParameters.NewTotalCount(0, accuracy: 0)).ConfigureAwait(false);
        var window = new OutputWindow(PagingParameters);
        if (window.IsFull) return;

        // The platform decides the way to the files.
        await connection.GetPlatformAsync(pipeline, cancellationToken).ConfigureAwait(false);
        var reader = new BusinessReader(JdeClients.Of(connection), Library, pipeline);
        await foreach (var page in Read(reader, cancellationToken).Pages.ConfigureAwait(false))
        {
            await pipeline.WriteAllAsync(page.Where(_ => window.Takes()).ToList()).ConfigureAwait(false);
            if (window.IsFull) return;
        }
    }
}
