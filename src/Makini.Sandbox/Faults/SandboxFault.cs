using System.Globalization;

namespace Makini.Sandbox;

/// <summary>What goes wrong with some of a sandbox's answers. Several things may go wrong with the same answer.</summary>
public sealed record SandboxFault
{
    /// <summary>Which requests it hits, by their paths without the query; * and ? stand for any text and sign.</summary>
    public string Path { get; init; } = "*";

    /// <summary>How many requests of that path it lets pass first.</summary>
    public int After { get; init; }

    /// <summary>How many requests it hits after these; null for all.</summary>
    public int? Count { get; init; }

    /// <summary>How many requests it has hit.</summary>
    public int Hits { get; init; }

    /// <summary>The request is not carried out, but refused with this status.</summary>
    public int? StatusCode { get; init; }

    /// <summary>When the caller may come again; null to say nothing of it.</summary>
    public RetryAfter? RetryAfter { get; init; }

    /// <summary>A page comes in place of JSON, as a proxy sends one.</summary>
    public bool HasHtmlBody { get; init; }

    /// <summary>JSON comes as text/html.</summary>
    public bool HasWrongContentType { get; init; }

    /// <summary>The answer breaks off here. What was asked for has been done.</summary>
    public DropPoint? Drop { get; init; }

    /// <summary>Half of the body is all of it, and the length says so.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>A text that comes behind the body.</summary>
    public string? TrailingText { get; init; }

    /// <summary>How many bytes the body has at least, by blanks behind it; 0 leaves it as it is.</summary>
    public long BodySize { get; init; }

    /// <summary>The body comes compressed (gzip), whether the caller wants it so or not.</summary>
    public bool IsCompressed { get; init; }

    /// <summary>How long nothing of the answer comes.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>How long the body takes.</summary>
    public TimeSpan BodyTime { get; init; }

    /// <summary>How far the Date header is ahead of the time.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>The token that the request brings expires before it is looked at.</summary>
    public bool ExpiresToken { get; init; }

    /// <summary>Whether anything goes wrong at all.</summary>
    public bool IsEmpty => Parts().All(part => part is null);

    /// <summary>What goes wrong, in short.</summary>
    public override string ToString() => string.Join(", ", Parts().OfType<string>());

    private string?[] Parts() =>
    [
        StatusCode?.ToString(CultureInfo.InvariantCulture),
        RetryAfter is null ? null : $"Retry-After {RetryAfter}",
        HasHtmlBody ? "HTML" : null,
        HasWrongContentType ? "wrong content type" : null,
        IsTruncated ? "truncated" : null,
        TrailingText is null ? null : "trailing text",
        BodySize == 0 ? null : FormattableString.Invariant($"{BodySize} bytes"),
        IsCompressed ? "gzip" : null,
        Drop is null ? null : $"drop {Drop}",
        Milliseconds("latency", Latency),
        Milliseconds("slow body", BodyTime),
        ClockSkew == TimeSpan.Zero ? null : FormattableString.Invariant($"clock skew {ClockSkew.TotalSeconds} s"),
        ExpiresToken ? "token expires" : null,
    ];

    private static string? Milliseconds(string name, TimeSpan time) =>
        time == TimeSpan.Zero ? null : FormattableString.Invariant($"{name} {time.TotalMilliseconds} ms");
}
