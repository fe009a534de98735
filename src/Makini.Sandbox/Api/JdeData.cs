using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>Keeps the JDE World data for the connections that are such a system.</summary>
internal static class WorldData
{
    /// <summary>Lets pass a request from a JDE World connection.</summary>
    /// <exception cref="ApiException">400: the connection is another system, of which the sandbox has no data.</exception>
    public static void Require(ApiRequest request)
    {
        var provider = request.Connection.Provider;
        if (provider == AccountConnection.World) return;
        var message = $"The connection is a {provider} system; the sandbox has data of {AccountConnection.World} only.";
        throw ApiException.Invalid("provider", message);
    }
}
