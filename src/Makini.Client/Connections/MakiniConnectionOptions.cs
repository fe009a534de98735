using System.Net;

namespace Makini;

/// <summary>How a connection is opened. Holds no secret but what its token source holds.</summary>
public sealed record MakiniConnectionOptions
{
    /// <summary>The name it is known by.</summary>
    public required string Name { get; init; }

    /// <summary>The service's address; https, or http to this machine. A path in it goes before every request's path.</summary>
    public required Uri BaseUri { get; init; }

    /// <summary>Where the token comes from.</summary>
    public required ITokenSource TokenSource { get; init; }

    /// <summary>The connected system, where the user says it; null to ask the service.</summary>
    public string? Platform { get; init; }

    /// <summary>What the connection is used for.</summary>
    public MakiniEnvironment Environment { get; init; }

    /// <summary>It leads to the embedded sandbox.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>How long one try of a request may take, to the last byte of its answer. 100 s unless said.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>How often a failed request is repeated at most; 0 for never.</summary>
    public int MaximumRetryCount { get; init; } = 5;

    /// <summary>How long all tries of a request may take together: no try begins later. 2 minutes unless said.</summary>
    public TimeSpan RetryBudget { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The proxy, with its credentials if it wants some; null for the system's.</summary>
    public IWebProxy? Proxy { get; init; }

    /// <summary>Any certificate is accepted. Only for test systems.</summary>
    public bool SkipCertificateCheck { get; init; }

    internal TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
