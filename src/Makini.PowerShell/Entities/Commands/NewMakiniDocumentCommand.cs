using System.Management.Automation;
using System.Net.Http.Headers;
using Makini.Entities;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Entities;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Uploads files as documents. Takes files from the pipeline: Get-ChildItem *.pdf | New-MakiniDocument.</summary>
/// <remarks>
/// Files of any size go piece by piece, with progress; -TimeoutSec of the connection counts anew with each piece. The document comes out
/// as a record, with its key and its address; records name documents by key. A document is never sent twice. Of several files that are
/// piped, one that cannot be sent is an error, and the others go.
/// </remarks>
[Cmdlet(VerbsCommon.New, "MakiniDocument", SupportsShouldProcess = true)]
[OutputType(typeof(Document))]
public sealed class NewMakiniDocumentCommand : ConnectionCmdlet
{
    /// <inheritdoc/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ConnectionName")]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public override ConnectionArgument[]? Connection { get => base.Connection; set => base.Connection = value; }

    /// <summary>The file to upload. Several come from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "LiteralPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The document's name. Default: the file's.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>What the file is, as a media type: application/pdf.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ContentType { get; set; } = "application/octet-stream";

    private protected override bool GoesOn => MyInvocation.ExpectingInput;

    private protected override object? ErrorTarget => Path;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var file = new FileInfo(await pipeline.InvokeAsync(cmdlet => cmdlet.FullPath(Path)).ConfigureAwait(false));
        if (!file.Exists) throw Invalid($"There is no file {file.FullName}.");
        if (!MediaTypeHeaderValue.TryParse(ContentType, out var type)) throw Invalid($"'{ContentType}' is no content type.");
        if (!await ChangeConfirmation.AskAsync(connection, file.FullName, "Upload", pipeline).ConfigureAwait(false)) return;
        var progress = new TransferProgress(pipeline, $"Uploading {file.Name}");
        var document = await new DocumentClient(connection)
            .UploadAsync(MakiniFamily.None, file.FullName, Name ?? file.Name, type!, progress.Transfer, pipeline, cancellationToken).ConfigureAwait(false);
        progress.Complete();
        await pipeline.WriteAsync(EntityOutput.Of(document)).ConfigureAwait(false);
    }

    private MakiniException Invalid(string message) => new(ErrorIds.InvalidRequest, message) { Target = Path };
}
