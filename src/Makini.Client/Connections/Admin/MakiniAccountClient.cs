namespace Makini;

/// <summary>The account's application, as the Admin API tells of it. All of it may be missing.</summary>
public sealed record MakiniAccountClient
{
    /// <summary>The client's id.</summary>
    public string? Id { get; init; }

    /// <summary>The account's name.</summary>
    public string? Name { get; init; }

    /// <summary>The account's address.</summary>
    public string? Email { get; init; }

    /// <summary>Its logo.</summary>
    public string? LogoUrl { get; init; }

    /// <summary>Where Makini Link leads if nobody says.</summary>
    public string? DefaultRedirect { get; init; }

    /// <summary>Where Makini Link may lead.</summary>
    public IReadOnlyList<string> Redirects { get; init; } = [];
}
