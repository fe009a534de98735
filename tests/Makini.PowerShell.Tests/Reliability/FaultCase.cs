namespace Makini.PowerShell.Tests.Reliability;

/// <summary>A fault of the matrix.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Parameters">What Set-MakiniSandbox is told.</param>
internal sealed record FaultCase(string Name, string Parameters)
{
    /// <summary>It is late, and still in time; the time of those that are not must not be a matter of the machine's load.</summary>
    public bool IsInTime { get; init; }

    /// <summary>It takes so much memory that one at a time is enough.</summary>
    public bool IsLarge { get; init; }

    /// <summary>All, those that take longest first.</summary>
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        new("first byte after the timeout", "-Latency 20000"),
        new("last byte after the timeout", "-SlowBody 20000"),
        new("first byte late, but in time", "-Latency 2000") { IsInTime = true },
        new("last byte late, but in time", "-SlowBody 2000") { IsInTime = true },
        new("429, `Retry-After` in seconds", "-RateLimit -RetryAfter 1"),
        new("429, `Retry-After` as a date", "-RateLimit -RetryAfter ([datetime]::UtcNow.AddSeconds(1))"),
        new("429, `Retry-After` as a date, clock an hour ahead", "-RateLimit -RetryAfter ([datetime]::UtcNow.AddSeconds(3601)) -ClockSkew 3600"),
        new("429 without `Retry-After`", "-RateLimit"),
        new("500", "-StatusCode 500"),
        new("502 with a page", "-StatusCode 502 -HtmlBody"),
        new("503", "-StatusCode 503"),
        new("503, `Retry-After` in seconds", "-StatusCode 503 -RetryAfter 1"),
        new("reset before the headers", "-Drop BeforeHeaders"),
        new("end within the headers", "-Drop InHeaders"),
        new("end within the body", "-Drop InBody"),
        new("truncated JSON", "-Truncate"),
        new("text behind the JSON", "-TrailingText x"),
        new("JSON behind the JSON", "-TrailingText '{}'"),
        new("a page with 200", "-HtmlBody"),
        new("JSON called text/html", "-WrongContentType"),
        new("compressed with gzip", "-Compress"),
        new("compressed, end within the body", "-Compress -Drop InBody"),
        new("100 MB", "-BodySize 100MB") { IsInTime = true, IsLarge = true },
        new("100 MB, compressed", "-BodySize 100MB -Compress") { IsInTime = true, IsLarge = true },
        new("expired token", "-ExpireToken"),
        new("clock an hour ahead", "-ClockSkew 3600"),
        new("clock an hour behind", "-ClockSkew -3600"),
    ];
}
