using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Downloads documents into files: Get-MakiniDocument $key | Save-MakiniDocument ./plans.</summary>
/// <remarks>
/// Files of any size come piece by piece, with progress; a file is there when all of it has come, and not before. An existing one is kept
/// unless -Force is given, and one that this command wrote is kept in any case: two documents may have one name. A document whose address
/// is on another host is not fetched: the connection's token is not for it. Of several that are piped, one that cannot be had is an error,
/// and the others come.
/// </remarks>
[Cmdlet(VerbsData.Save, "MakiniDocument", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class SaveMakiniDocumentCommand : ConnectionCmdlet
{
    // The files that are written, as the file systems of most people tell them apart.
    private readonly HashSet<string> _written = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>The file, or a folder that is there: the file then gets the document's name.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = ".";

    /// <summary>The document, as Get-MakiniDocument gives it.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public Document Document { get; set; } = null!;

    /// <summary>Replaces a file that is there. Without it such a file is an error, and stays.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override bool GoesOn => MyInvocation.ExpectingInput;

    private protected override object? ErrorTarget => Document.Key;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var path = await pipeline.InvokeAsync(FullPath).ConfigureAwait(false);
        if (_written.Contains(path)) throw IsWritten(path);
        if (File.Exists(path) && !Force) throw Exists(path);
        if (!await pipeline.ShouldProcessAsync(path, "Download").ConfigureAwait(false)) return;
        var progress = new TransferProgress(pipeline, $"Downloading {Path.GetFileName(path)}");
        await new DocumentClient(connection).DownloadAsync(Document, path, progress.Transfer, pipeline, cancellationToken).ConfigureAwait(false);
        progress.Complete();
        _written.Add(path);
        await pipeline.WriteAsync(new FileInfo(path)).ConfigureAwait(false);
    }

    private static MakiniException IsWritten(string path) =>
        new(ErrorIds.FileUnavailable, $"{path} has another document's content already.") { Target = path, RecommendedAction = "Name a folder, and save documents of the same name one by one." };

    private static MakiniException Exists(string path) =>
        new(ErrorIds.FileUnavailable, $"{path} is there already.") { Target = path, RecommendedAction = "-Force replaces it." };

    /// <summary>A document's name is whatever somebody called it: only what can be a file's name is taken of it.</summary>
    private string FullPath(PSCmdlet cmdlet)
    {
        var destination = cmdlet.FullPath(Destination);
        if (!Directory.Exists(destination)) return destination;
        var name = new string([.. (Document.Name ?? "").Select(c => Path.GetInvalidFileNameChars().Contains(c) || c is '/' or '\\' or ':' ? '_' : c)]).Trim('.', ' ');
        return Path.Combine(destination, name.Length > 0 ? name : $"{Document.Key}");
    }
}
