using System.Net;

namespace Makini;

/// <summary>Where the service is and how to send to it. Holds no secret but what its proxy holds.</summary>
public record ServiceOptions
{
    /// <summary>The connection's name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The service's address; https, or http to this machine. A path in it goes before every request's path.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>How long one try of a request may take, to the last byte of its answer. 100 s unless said.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a failed request is repeated at most; 0 for never.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>How long all tries of a request may take together: no try begins later. 2 minutes unless said.</summary>
    public TimeSpan RetryBudget { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// How many calls must fail for lack of an answer, within some minutes, until further ones fail at once for a while: two at least; 0 for never.
    /// </summary>
    public int CircuitBreakerThreshold { get; init; } = 5;

    /// <summary>The proxy, with its credentials if it wants some; null for the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Any certificate is accepted. Only for test systems.</summary>
    public bool SkipCertificateCheck { get; init; }

    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
