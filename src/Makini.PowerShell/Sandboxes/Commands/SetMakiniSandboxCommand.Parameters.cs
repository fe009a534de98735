using System.Management.Automation;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <content>What can be said.</content>
public sealed partial class SetMakiniSandboxCommand
{
    private const string StatusSet = "Status";
    private const string RateLimitSet = "RateLimit";
    private const string SyncStatusSet = "SyncStatus";
    private const string ConnectionStatusSet = "ConnectionStatus";

    /// <summary>The sandboxes. Default: the one that Connect-Makini -Sandbox takes: the newest of this runspace, or else of the process.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MakiniSandbox[]? Sandbox { get; set; }

    /// <summary>Refuses requests with this status, and does nothing of what they want.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [ValidateRange(400, 599)]
    public int? StatusCode { get; set; }

    /// <summary>Refuses requests with 429: there were too many.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RateLimitSet)]
    public SwitchParameter RateLimit { get; set; }

    /// <summary>When the caller may come again: seconds or a date, in the header Retry-After. Default: the answer does not say.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateNotNull]
    public RetryAfter? RetryAfter { get; set; }

    /// <summary>Sends a page, as a proxy does, in place of JSON.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public SwitchParameter HtmlBody { get; set; }

    /// <summary>Sends JSON that calls itself text/html, as some proxies do.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public SwitchParameter WrongContentType { get; set; }

    /// <summary>Breaks answers off: before the headers with a reset, in them or in the body. What was asked for has been done.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public DropPoint? Drop { get; set; }

    /// <summary>Sends half of the body as if it were all of it.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public SwitchParameter Truncate { get; set; }

    /// <summary>Sends this text behind the JSON of the body.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateNotNullOrEmpty]
    public string? TrailingText { get; set; }

    /// <summary>How many bytes the body has at least, as 100MB; blanks behind it make it so long.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateRange(1L, 1L << 30)]
    public long BodySize { get; set; }

    /// <summary>Sends the body compressed with gzip, whether the caller wants it so or not.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public SwitchParameter Compress { get; set; }

    /// <summary>How many milliseconds nothing of an answer comes, on top of the sandbox's own latency.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [Alias("LatencyMs")]
    [ValidateRange(1, 600_000)]
    public int Latency { get; set; }

    /// <summary>How many milliseconds the body takes; it comes in twenty pieces.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateRange(1, 600_000)]
    public int SlowBody { get; set; }

    /// <summary>How many seconds the Date header is ahead of the time; less than 0 is behind.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public int ClockSkew { get; set; }

    /// <summary>Lets the token that a request brings expire before it is looked at. Unless -Count says more, that happens once.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    public SwitchParameter ExpireToken { get; set; }

    /// <summary>Which requests are hit: the path without its query, as /api/passthrough or */work-orders*. Default: all.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "*";

    /// <summary>How many requests of that path pass first.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateRange(0, int.MaxValue)]
    public int After { get; set; }

    /// <summary>How many requests are hit. Default: all, until -Clear.</summary>
    [Parameter(ParameterSetName = StatusSet)]
    [Parameter(ParameterSetName = RateLimitSet)]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; }

    /// <summary>
    /// How the JDE World connection, or the one that -ConnectionName says, fares from now on. With fail its system refuses Makini: calls for its
    /// data get 401 until the customer reconnects, or until another status is set.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = SyncStatusSet)]
    [ValidateSet("inprogress", "done", "fulldone", "error", "fail")]
    public string? SyncStatus { get; set; }

    /// <summary>What the account is told of the connection's status.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ConnectionStatusSet)]
    [ValidateSet("Pending", "Synchronizing", "In progress", "Active", "Inactive")]
    public string? ConnectionStatus { get; set; }

    /// <summary>Which of the account's connections, wildcards allowed. Default: the one of the JDE World system.</summary>
    [Parameter(ParameterSetName = SyncStatusSet)]
    [Parameter(ParameterSetName = ConnectionStatusSet)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string? ConnectionName { get; set; }

    /// <summary>Ends all faults that were set before.</summary>
    [Parameter]
    public SwitchParameter Clear { get; set; }
}
