using System.Diagnostics.CodeAnalysis;
using Makini.Entities;

namespace Makini;

/// <summary>How a connection is opened. Holds no secret but what its token source and its proxy hold.</summary>
public sealed record MakiniConnectionOptions : ServiceOptions
{
    internal const string DocumentedLessOrEqual = "lted";

    /// <summary>Everything is said one by one.</summary>
    public MakiniConnectionOptions()
    {
    }

    /// <summary>A connection to a service that a token was got from.</summary>
    /// <param name="service">Where it is and how to send to it.</param>
    /// <param name="tokenSource">Where the token comes from.</param>
    [SetsRequiredMembers]
    public MakiniConnectionOptions(ServiceOptions service, ITokenSource tokenSource)
        : base(service) => TokenSource = tokenSource;

    /// <summary>Where the token comes from. Closed together with the connection if it can be.</summary>
    public required ITokenSource TokenSource { get; init; }

    /// <summary>The connected system, where the user says it; null to ask the service.</summary>
    public string? Platform { get; init; }

    /// <summary>What the connection is used for.</summary>
    public MakiniEnvironment Environment { get; init; }

    /// <summary>It leads to the embedded sandbox.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>The family of the unified API that is used where an entity is in several; none for the first that has it.</summary>
    public MakiniFamily Family { get; init; }

    /// <summary>How the service spells "less or equal" in filters: lted, as it is documented, or lteq.</summary>
    public string LessOrEqual { get; init; } = DocumentedLessOrEqual;

    /// <summary>Error codes by which the service says that the customer must go through the connection flow again. None are published.</summary>
    public IReadOnlyList<string> ReauthorizationCodes { get; init; } = [];

    /// <summary>When the certificate ends by which Makini logs in to the connected system; null where nobody said.</summary>
    public DateTimeOffset? CertificateExpiresAt { get; init; }

    /// <summary>The libraries in which files of JD Edwards are looked for, the first that has one wins; empty leaves that to the connected system.</summary>
    public IReadOnlyList<string> LibraryList { get; init; } = [];

    /// <summary>Its token is an account's: it leads to the Admin API, not to a connected system.</summary>
    public bool IsAdmin { get; init; }
}
