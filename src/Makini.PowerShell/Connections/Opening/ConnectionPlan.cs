using System.Management.Automation;

namespace Makini.PowerShell.Connections;

/// <summary>All that is known of a connection before it is opened, but for its tokens.</summary>
/// <param name="Profile">Its description.</param>
/// <param name="ProxyCredential">The login at the proxy.</param>
/// <param name="SkipCertificateCheck">Any certificate is accepted.</param>
internal sealed record ConnectionPlan(MakiniProfile Profile, PSCredential? ProxyCredential = null, bool SkipCertificateCheck = false)
{
    /// <summary>Makini's own address.</summary>
    public static readonly Uri DefaultBaseUri = new("https://api.makini.io");

    /// <summary>The connection leads to the embedded sandbox.</summary>
    public bool IsSandbox { get; init; }

    /// <summary>The connection is an account's.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>The account's client id, where it was given.</summary>
    public string? ClientId { get; init; }

    /// <summary>Where the service is and how to send to it.</summary>
    public ServiceOptions Service { get; } = ServiceOf(Profile, ProxyCredential, SkipCertificateCheck);

    /// <summary>Says what is not safe about it, each time that it is opened.</summary>
    public void Warn(ICallLog log)
    {
        if (SkipCertificateCheck)
            log.Warning($"Certificates of {Service.BaseUri.Host} are not checked: anybody on the way can read and change what is sent.");
    }

    /// <summary>What the connection is made of.</summary>
    public MakiniConnectionOptions OptionsFor(ITokenSource tokens) => new(Service, tokens)
    {
        Platform = Profile.Platform,
        Environment = Profile.Environment,
        Family = Profile.Family,
        LessOrEqual = Profile.LessOrEqual ?? MakiniConnectionOptions.DocumentedLessOrEqual,
        CertificateExpiresAt = Profile.CertificateExpiresAt,
        ReauthorizationCodes = Profile.ReauthorizationCode ?? [],
        LibraryList = Profile.LibraryList ?? [],
        IsSandbox = IsSandbox,
        IsAdmin = IsAdmin,
    };

    private static ServiceOptions ServiceOf(MakiniProfile profile, PSCredential? proxyCredential, bool skipCertificateCheck)
    {
        var usual = new ServiceOptions
        {
            Name = profile.Name,
            BaseUri = profile.BaseUri ?? DefaultBaseUri,
            Proxy = ConnectionProxy.From(profile.Proxy, proxyCredential),
            SkipCertificateCheck = skipCertificateCheck,
        };
        return usual with
        {
            Timeout = profile.TimeoutSec is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Timeout,
            MaximumRetryCount = profile.MaximumRetryCount ?? usual.MaximumRetryCount,
            CircuitBreakerThreshold = profile.CircuitBreakerThreshold ?? usual.CircuitBreakerThreshold,
        };
    }
}
