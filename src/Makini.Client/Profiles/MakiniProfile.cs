using Makini.Entities;

namespace Makini;

/// <summary>A saved connection: where it leads and where its token is found. Never a secret.</summary>
public sealed record MakiniProfile
{
    /// <summary>The name to open it by; letter case does not matter.</summary>
    public required string Name { get; init; }

    /// <summary>The service's address; null for Makini's own.</summary>
    public Uri? BaseUri { get; init; }

    /// <summary>The vault that holds the token.</summary>
    public string? Vault { get; init; }

    /// <summary>The secret's name in the vault.</summary>
    public string? SecretName { get; init; }

    /// <summary>The environment variable that holds the token.</summary>
    public string? EnvironmentVariable { get; init; }

    /// <summary>The connected system, where the user said it.</summary>
    public string? Platform { get; init; }

    /// <summary>What the connection is used for.</summary>
    public MakiniEnvironment Environment { get; init; }

    /// <summary>The family used where an entity is in several; none for the first that has it.</summary>
    public MakiniFamily Family { get; init; }

    /// <summary>How the service spells "less or equal" in filters; null for lted.</summary>
    public string? LessOrEqual { get; init; }

    /// <summary>When the certificate ends by which Makini logs in to the connected system; null where nobody said.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>The proxy's address.</summary>
    public Uri? Proxy { get; init; }

    /// <summary>How many seconds one try of a request may take; null for the default.</summary>
    public int? TimeoutSec { get; init; }

    /// <summary>How often a failed request is repeated at most; null for the default.</summary>
    public int? MaximumRetryCount { get; init; }

    /// <summary>After how many failed calls further ones fail at once; 0 for never, null for the default.</summary>
    public int? CircuitBreakerThreshold { get; init; }

    /// <summary>Error codes that mean that the customer must go through the connection flow again; null for none.</summary>
    public IReadOnlyList<string>? ReauthorizationCode { get; init; }

    /// <summary>The libraries in which files of JD Edwards are looked for; null leaves that to the connected system.</summary>
    public IReadOnlyList<string>? LibraryList { get; init; }
}
