using System.Collections;
using System.Management.Automation;
using Makini.Http;
using Makini.Json;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Filtering;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Requests;

namespace Makini.PowerShell.Commands;

/// <summary>Calls the connected system itself, with the credentials that the service holds for it: a path of its own API, or SQL.</summary>
/// <remarks>
/// The path goes to the connected system's own API, and SQL to its database, with the credentials that Makini holds. SQL that is no
/// query, and every method but Get, may change something there, and asks first on Production. Rows come as objects, values as the system
/// gives them; Invoke-JdeQuery knows what those of JDE mean, and reads page by page.
/// </remarks>
[Cmdlet(VerbsLifecycle.Invoke, "MakiniPassthrough", SupportsShouldProcess = true, DefaultParameterSetName = PathSet)]
[OutputType(typeof(PSObject), typeof(string))]
public sealed class InvokeMakiniPassthroughCommand : ConnectionCmdlet
{
    private const string PathSet = "Path";
    private const string SqlSet = "Sql";
    private const string Service = "/api/passthrough";

    private static readonly string[] Queries = ["SELECT", "VALUES"];

    /// <summary>The path in the connected system's API.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>What it does there; all but Get asks first.</summary>
    [Parameter(ParameterSetName = PathSet)]
    public RequestMethod Method { get; set; }

    /// <summary>Headers of the request to the connected system, as a table: @{ 'Prefer' = 'transient' }.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [ValidateNotNull]
    public IDictionary? Headers { get; set; }

    /// <summary>The query for the connected system.</summary>
    [Parameter(ParameterSetName = PathSet)]
    [ValidateNotNull]
    public IDictionary? Query { get; set; }

    /// <summary>The body for the connected system; bytes go as Base64.</summary>
    [Parameter(ParameterSetName = PathSet)]
    public object? Body { get; set; }

    /// <summary>A statement for the connected database, with ? for each of -Parameters. Whatever is no query asks first.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SqlSet)]
    [ValidateNotNullOrEmpty]
    public string Sql { get; set; } = "";

    /// <summary>The values of the statement's ?, in their order.</summary>
    [Parameter(ParameterSetName = SqlSet)]
    [AllowNull]
    [AllowEmptyCollection]
    public object?[]? Parameters { get; set; }

    /// <summary>Gives the answer's text as it is. Default: what stands under data, as objects.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    private bool IsSql => ParameterSetName == SqlSet;

    private bool OnlyReads => IsSql ? IsQuery(Sql) : Method == RequestMethod.Get;

    private protected override async Task ProcessConnectionAsync(
        MakiniConnection connection, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var request = MakeRequest();
        var (target, action) = IsSql ? (Sql, "Run SQL in the connected database") : (Path, $"{Method} in the connected system");
        if (!OnlyReads && !await ChangeConfirmation.AskAsync(connection, target, action, pipeline).ConfigureAwait(false)) return;
        await new RequestRun(connection.Transport, request, pipeline, cancellationToken).WriteAsync(Raw).ConfigureAwait(false);
    }

    private static bool IsQuery(string sql)
    {
        var start = sql.TrimStart();
        return Queries.Any(word => start.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private MakiniRequest MakeRequest()
    {
        var body = IsSql ? SqlCall() : PathCall();
        return new MakiniRequest(HttpMethod.Post, Service)
        {
            Content = JsonRequestBody.From(writer => PlainJson.Write(writer, body)),
            IsRepeatable = OnlyReads,
        };
    }

    private Dictionary<string, object?> SqlCall() => new(StringComparer.Ordinal)
    {
        ["method"] = "post",
        ["sql"] = Sql,
        ["parameters"] = (Parameters ?? []).Select(CallerScope.Unwrap).ToList(),
    };

    private Dictionary<string, object?> PathCall()
    {
        var call = new Dictionary<string, object?>(StringComparer.Ordinal) { ["path"] = Path, ["method"] = Method.ToString().ToLowerInvariant() };
        if (Headers is not null) call["headers"] = PlainInput.Of(Headers);
        if (Query is not null) call["query"] = PlainInput.Of(Query);
        if (PlainInput.Of(Body) is { } body) call["body"] = body is byte[] bytes ? Convert.ToBase64String(bytes) : body;
        if (Body is byte[] or PSObject { BaseObject: byte[] }) call["base64encoded"] = true;
        return call;
    }
}
