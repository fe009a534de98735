using Makini.Sandbox.Accounts;

namespace Makini.Sandbox.Api;

/// <summary>Keeps the JDE data for the connections that are such a system.</summary>
internal static class JdeData
{
    /// <summary>Lets pass a request from a JDE connection, World or EnterpriseOne.</summary>
    /// <exception cref="ApiException">400: the connection is another system, of which the sandbox has no data.</exception>
    public static void Require(ApiRequest request)
    {
        var provider = request.Connection.Provider;
        if (provider is AccountConnection.World or AccountConnection.EnterpriseOne) return;
        var message = $"The connection is a {provider} system; the sandbox has data of JD Edwards only.";
        throw ApiException.Invalid("provider", message);
    }

    /// <summary>Lets pass a request from a connection that is a database.</summary>
    /// <exception cref="ApiException">400: it takes no SQL.</exception>
    public static void RequireDatabase(ApiRequest request)
    {
        var provider = request.Connection.Provider;
        if (provider == AccountConnection.World) return;
        throw ApiException.Invalid("provider", $"The connection is a {provider} system, which takes no SQL here.");
    }
}
