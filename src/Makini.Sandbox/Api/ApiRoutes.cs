using Makini.Sandbox.Ais;
using Makini.Sandbox.Entities;
using Makini.Sandbox.NetSuite;
using Makini.Sandbox.Sql;

namespace Makini.Sandbox.Api;

/// <summary>All that the sandbox serves.</summary>
internal static class ApiRoutes
{
    /// <summary>Gathers the operations.</summary>
    /// <param name="options">The clock, and how to say when a token ends.</param>
    /// <param name="state">The account, and who is told what changes.</param>
    /// <param name="engine">The data of the connected JDE system.</param>
    /// <param name="suite">NetSuite's services.</param>
    /// <returns>The operations.</returns>
    public static RouteTable Create(SandboxOptions options, SandboxState state, Db2Engine engine, SuiteService suite)
    {
        var account = state.Account;
        var tokens = new TokenJson(options);
        return new RouteTable(
        [
            .. new TokenRoutes(account, tokens).Create(),
            .. new LinkRoutes(account).Create(),
            .. AccountRoutes.Create(account),
            .. new ConnectionRoutes(account, tokens).Create(),
            .. IntegrationRoutes.Create(account),
            .. PassthroughRoutes.Create(engine, new AisService(engine, options.Ais), suite),
            .. RawRoutes.Create(engine),
            .. new EntityRoutes(options, state.Events).Create(),
        ]);
    }
}
