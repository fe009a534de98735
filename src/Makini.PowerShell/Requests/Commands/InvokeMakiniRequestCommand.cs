using System.Collections;
using System.Management.Automation;
using Makini.Http;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Sends any request to the service, for what no cmdlet does. Token, repetition and errors are those of all cmdlets.</summary>
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
        var request = MakeRequest();
        if (Method != RequestMethod.Get && !await ChangeConfirmation.AskAsync(connection, Path, Method.ToString(), pipeline).ConfigureAwait(false)) return;
        var run = new RequestRun(connection.Transport, request, pipeline, cancellationToken)
        {
            SkipsErrors = SkipHttpErrorCheck,
            StatusVariable = StatusCodeVariable,
            HeadersVariable = ResponseHeadersVariable,
        };
        if (All) await run.WriteAllAsync().ConfigureAwait(false);
        else if (OutFile is { } file) await run.SaveAsync(GetUnresolvedProviderPathFromPSPath(file)).ConfigureAwait(false);
        else await run.WriteAsync(Raw).ConfigureAwait(false);
    }

    private MakiniRequest MakeRequest() => new(new HttpMethod(Method.ToString().ToUpperInvariant()), Path)
    {
        Query = QueryPairs.Of(Query),
        Content = ParameterSetName == FileSet
            ? RequestBody.FromFile(GetUnresolvedProviderPathFromPSPath(InFile), ContentType)
            : RequestBody.From(PlainInput.Of(Body), ContentType),
        ExpectsJson = OutFile is null && !Raw,
    };
}
