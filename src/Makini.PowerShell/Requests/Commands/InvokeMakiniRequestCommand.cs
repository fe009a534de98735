using System.Collections;
using System.Management.Automation;
using Makini.Http;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Sends any request to the service, for what no cmdlet does. Token, repetition and errors are those of all cmdlets.</summary>
/// <remarks>
/// What stands under data comes out as objects; -Raw gives the text, -OutFile a file, written as it comes. -All reads all pages of a
/// list. A request that could change something is repeated only if it cannot have arrived, or if the service says when to come back. All
/// methods but Get ask first on Production. The path is one of the service's own: the token goes to no other host. For the connected
/// system's own API there is Invoke-MakiniPassthrough.
/// </remarks>
[Cmdlet(VerbsLifecycle.Invoke, "MakiniRequest", SupportsShouldProcess = true, DefaultParameterSetName = BodySet)]
[OutputType(typeof(PSObject), typeof(string), typeof(FileInfo))]
public sealed class InvokeMakiniRequestCommand : ConnectionCmdlet
{
    private const string BodySet = "Body";
    private const string FileSet = "File";

    /// <summary>The path from the root: /api/eam/work-orders.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidatePattern("^/[^/]")]
    public string Path { get; set; } = "";

    /// <summary>What it does; all but Get asks first.</summary>
    [Parameter]
    public RequestMethod Method { get; set; }

    /// <summary>The query: @{ page = 2; 'filter[name]' = 'pump' }.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary Query { get; set; } = new Hashtable();

    /// <summary>The body: text and bytes as they are, a hashtable or an object as JSON.</summary>
    [Parameter(ParameterSetName = BodySet)]
    public object? Body { get; set; }

    /// <summary>The file whose content is the body.</summary>
    [Parameter(Mandatory = true, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string InFile { get; set; } = "";

    /// <summary>What the body is. Default: application/json, of a file application/octet-stream.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ContentType { get; set; }

    /// <summary>The file that the answer is written to, instead of the pipeline.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Reads all pages of a list, up to six at a time.</summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <summary>Gives the answer's text as it is. Default: what stands under data, as objects.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>An answer of status 4xx or 5xx is no error; the start of its text comes out.</summary>
    [Parameter]
    public SwitchParameter SkipHttpErrorCheck { get; set; }

    /// <summary>The variable that gets the answer's status, a number.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? StatusCodeVariable { get; set; }

    /// <summary>The variable that gets the answer's headers.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ResponseHeadersVariable { get; set; }

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (All && (Method != RequestMethod.Get || Raw || OutFile is not null || SkipHttpErrorCheck)) throw OnlyItems();
        if (Method != RequestMethod.Get && !await ChangeConfirmation.AskAsync(connection, Path, Method.ToString(), pipeline).ConfigureAwait(false)) return;
        if (OutFile is null)
        {
            var run = Begin(connection, MakeRequest(), pipeline, cancellationToken);
            await (All ? run.WriteAllAsync() : run.WriteAsync(Raw)).ConfigureAwait(false);
            return;
        }

        var path = this.FullPath(OutFile);
        var progress = new TransferProgress(pipeline, $"Downloading {System.IO.Path.GetFileName(path)}");
        using var file = new FileDownload(path);
        await Begin(connection, MakeRequest(file, progress.Transfer), pipeline, cancellationToken).WriteAsync(file, path).ConfigureAwait(false);
        progress.Complete();
    }

    private static MakiniException OnlyItems() =>
        new(ErrorIds.InvalidRequest, "-All reads the items of a list's pages: it does not go with another method, with -Raw, -OutFile or -SkipHttpErrorCheck.")
        {
            RecommendedAction = "Leave out -All to get one answer as it is.",
        };

    private RequestRun Begin(MakiniConnection connection, MakiniRequest request, AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        new(connection.Transport, request, pipeline, cancellationToken)
        {
            SkipsErrors = SkipHttpErrorCheck,
            StatusVariable = StatusCodeVariable,
            HeadersVariable = ResponseHeadersVariable,
        };

    private MakiniRequest MakeRequest(FileDownload? file = null, Transfer? transfer = null) => new(new HttpMethod(Method.ToString().ToUpperInvariant()), Path)
    {
        Query = QueryPairs.Of(Query),
        Content = ParameterSetName == FileSet
            ? RequestBody.FromFile(this.FullPath(InFile), ContentType)
            : RequestBody.From(PlainInput.Of(Body), ContentType),
        ExpectsJson = file is null && !Raw,
        Download = file,
        Transfer = transfer,
    };
}
