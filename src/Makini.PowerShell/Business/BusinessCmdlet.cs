using System.ComponentModel;
using System.Management.Automation;
using Makini.Jde.Business;
using Makini.PowerShell.Completion;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Business;

/// <summary>Base of cmdlets that tell of the business out of JDE files.</summary>
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
