using System.Management.Automation;
using Makini.Entities;
using Makini.PowerShell.Connections;
using Makini.PowerShell.Infrastructure;
using Makini.PowerShell.Profiles;
using Makini.PowerShell.Sandboxes;
using Makini.PowerShell.State;
using Makini.PowerShell.Vaults;
using Makini.Profiles;
using Makini.Sandbox;

namespace Makini.PowerShell.Commands;

/// <summary>Opens a connection, makes it the default of this runspace and returns it.</summary>
/// <remarks>
/// <para>A connection has a name, an address and a token; which parameter names the token decides how it is renewed. A token pair out of
/// a vault renews itself and is stored before it is used. -EnvironmentVariable reads the variable anew for each request. -TokenProvider
/// runs a script block whenever a token is wanted. -Link takes a customer through Makini Link in a browser. -ClientId with -ClientSecret
/// alone opens the account, for the Admin API. -Sandbox needs nothing at all.</para>
/// <para>The connection is tested by one call; -NoTest leaves that out. It becomes the default of the runspace: commands without
/// -Connection use it. -SaveProfile keeps all of it but the secret, and -Profile opens it again. No token is in any property, view,
/// message or verbose line.</para>
/// <para>With -Environment Production, commands that change something ask first.</para>
/// </remarks>
[Cmdlet(VerbsCommunications.Connect, "Makini", DefaultParameterSetName = FromToken)]
[OutputType(typeof(MakiniConnection))]
public sealed partial class ConnectMakiniCommand : AsyncCmdlet
{
    private MakiniSandbox? _sandbox;

    private protected override object? ErrorTarget => Profile is [var only] ? only : NameOrDefault;

    private string NameOrDefault => Name ?? ParameterSetName switch
    {
        ToSandbox => "sandbox",
        AsAccount => "admin",
        _ => "makini",
    };

    private protected override async Task ProcessRecordAsync(AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (Sandbox) _sandbox = await FindSandboxAsync(pipeline, cancellationToken).ConfigureAwait(false);
        var profiles = ParameterSetName switch
        {
            FromProfile => ReadProfiles(),
            AgainThroughLink => [await pipeline.InvokeAsync(_ => Override(Reconnection.ProfileOf(Name))).ConfigureAwait(false)],
            _ => [Describe()],
        };
        foreach (var profile in profiles)
        {
            try
            {
                var connection = await ConnectAsync(profile, pipeline, cancellationToken).ConfigureAwait(false);
                await pipeline.WriteAsync(connection).ConfigureAwait(false);
            }
            catch (MakiniException e) when (profiles.Count > 1)
            {
                // One customer's missing secret does not keep the others from being connected.
                pipeline.WriteError(ErrorRecords.From(e, profile.Name));
            }
        }
    }

    private static async Task<MakiniSandbox> FindSandboxAsync(AsyncPipeline pipeline, CancellationToken cancellationToken) =>
        await pipeline.InvokeAsync(_ => RunspaceState.Current.Sandboxes.Newest).ConfigureAwait(false)
        ?? await SandboxStarter.StartAsync(new SandboxOptions(), pipeline, cancellationToken).ConfigureAwait(false);

    private async Task<MakiniConnection> ConnectAsync(MakiniProfile profile, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        if (SaveProfile) ProfileSearch.CheckReopens(profile, isAccount: ParameterSetName == AsAccount);
        var plan = new ConnectionPlan(profile, ProxyCredential, SkipCertificateCheck)
        {
            IsSandbox = Sandbox,
            IsAdmin = ParameterSetName == AsAccount,
            ClientId = _sandbox?.ClientId ?? ClientId,
        };
        plan.Warn(pipeline);
        var tokens = await GetTokensAsync(plan, pipeline, cancellationToken).ConfigureAwait(false);
        var connection = await ConnectionOpener.OpenAsync(plan, tokens, !NoTest, pipeline, cancellationToken).ConfigureAwait(false);
        if (SaveProfile) await ProfileStore.SaveAsync(profile, pipeline, cancellationToken).ConfigureAwait(false);
        return connection;
    }

    private async Task<OpenedTokens> GetTokensAsync(ConnectionPlan plan, AsyncPipeline pipeline, CancellationToken cancellationToken) => ParameterSetName switch
    {
        FromToken => TokenOrigins.Given(Token!, plan.Service),
        AsAccount => TokenOrigins.Account(ClientId!, ClientSecret!, plan.Service),
        ThroughLink or AgainThroughLink => await GetLinkTokensAsync(plan, pipeline, cancellationToken).ConfigureAwait(false),
        FromScript => new OpenedTokens(new ScriptTokenSource(TokenProvider!, plan.Profile.Name, pipeline.RunspaceId)),
        ToSandbox => TokenOrigins.Sandbox(_sandbox!, plan.Service),
        _ => await TokenOrigins.SavedAsync(plan, pipeline, cancellationToken).ConfigureAwait(false),
    };

    private async Task<OpenedTokens> GetLinkTokensAsync(ConnectionPlan plan, AsyncPipeline pipeline, CancellationToken cancellationToken)
    {
        var client = ClientId is not null && ClientSecret is not null
            ? new LinkClient(ClientId, SecretText.Of(ClientSecret)!, RedirectUri)
            : await Reconnection.ClientAsync(plan.Profile, RedirectUri, pipeline, cancellationToken).ConfigureAwait(false);
        if (Reconnect && plan.Profile.Vault is null) pipeline.Warning($"The token of '{plan.Profile.Name}' is in no vault: the new one is known in this session only.");
        return await TokenOrigins.LinkAsync(client, NoBrowser, plan, pipeline, cancellationToken).ConfigureAwait(false);
    }

    private MakiniProfile Describe() => new()
    {
        Name = NameOrDefault,
        BaseUri = _sandbox?.Url ?? BaseUri,
        Vault = Vault,
        SecretName = Vault is null ? null : SecretName ?? SecretNames.For(NameOrDefault),
        EnvironmentVariable = EnvironmentVariable,
        Platform = Platform,
        Environment = Sandbox && Environment == MakiniEnvironment.Unspecified ? MakiniEnvironment.Development : Environment,
        Family = Family,
        LessOrEqual = LessOrEqual,
        CertificateExpiresAt = CertificateExpiresAt,
        Proxy = Proxy,
        TimeoutSec = TimeoutSec,
        MaximumRetryCount = MaximumRetryCount,
        CircuitBreakerThreshold = CircuitBreakerThreshold,
        ReauthorizationCode = ReauthorizationCode,
        LibraryList = LibraryList,
    };

    private IReadOnlyList<MakiniProfile> ReadProfiles()
    {
        var saved = ProfileSearch.Find(Profile);
        return Name is null || saved.Count == 1 ? [.. saved.Select(Override)] : throw ProfileSearch.NotOne(Name, saved);
    }

    private MakiniProfile Override(MakiniProfile saved) => saved with
    {
        Name = Name ?? saved.Name,
        BaseUri = BaseUri ?? saved.BaseUri,
        Vault = Vault ?? saved.Vault,
        SecretName = (Vault ?? saved.Vault) is null ? null : SecretName ?? saved.SecretName ?? SecretNames.For(saved.Name),
        Platform = Platform ?? saved.Platform,
        Environment = Environment == MakiniEnvironment.Unspecified ? saved.Environment : Environment,
        Family = Family == MakiniFamily.None ? saved.Family : Family,
        LessOrEqual = LessOrEqual ?? saved.LessOrEqual,
        CertificateExpiresAt = CertificateExpiresAt ?? saved.CertificateExpiresAt,
        Proxy = Proxy ?? saved.Proxy,
        TimeoutSec = TimeoutSec ?? saved.TimeoutSec,
        MaximumRetryCount = MaximumRetryCount ?? saved.MaximumRetryCount,
        CircuitBreakerThreshold = CircuitBreakerThreshold ?? saved.CircuitBreakerThreshold,
        ReauthorizationCode = ReauthorizationCode ?? saved.ReauthorizationCode,
        LibraryList = LibraryList ?? saved.LibraryList,
    };
}
