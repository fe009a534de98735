using System.Management.Automation;
using System.Net;

namespace Makini.PowerShell.Connections;

/// <summary>The proxy of a connection, out of -Proxy and -ProxyCredential.</summary>
internal static class ConnectionProxy
{
    /// <summary>Null for the system's proxy as it is.</summary>
    public static IWebProxy? From(Uri? address, PSCredential? credential)
    {
        var login = credential?.GetNetworkCredential();
        if (address is not null) return new WebProxy(address) { Credentials = login };
        return login is null ? null : new SystemProxy(login);
    }

    // The system's own object is shared by the whole process: credentials must not be set on it.
    private sealed class SystemProxy(ICredentials login) : IWebProxy
    {
        private readonly IWebProxy _system = WebRequest.GetSystemWebProxy();

        public ICredentials? Credentials { get; set; } = login;

        public Uri? GetProxy(Uri destination) => _system.GetProxy(destination);

        public bool IsBypassed(Uri host) => _system.IsBypassed(host);
    }
}
