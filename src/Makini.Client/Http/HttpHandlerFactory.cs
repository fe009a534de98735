using System.Net;

namespace Makini.Http;

/// <summary>Makes the bottom of the pipeline. All settings are the handler's own: nothing of the process is changed.</summary>
internal static class HttpHandlerFactory
{
#if NET
    public static HttpMessageHandler Create(ServiceOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            Proxy = options.Proxy,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        };
#pragma warning disable CA5359 // The user asked for it, and each connecting warns of it.
        if (options.SkipCertificateCheck) handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }
#else
    private const int Connections = 64;

    public static HttpMessageHandler Create(ServiceOptions options)
    {
        var handler = new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = Connections,
#pragma warning disable CA5398 // Windows PowerShell's default may still be TLS 1.0, and its Windows may not know 1.3.
            SslProtocols = System.Security.Authentication.SslProtocols.Tls12,
#pragma warning restore CA5398
        };
        if (options.Proxy is not null) handler.Proxy = options.Proxy;
#pragma warning disable MA0039 // The user asked for it, and each connecting warns of it.
        if (options.SkipCertificateCheck) handler.ServerCertificateCustomValidationCallback = static (_, _, _, _) => true;
#pragma warning restore MA0039
        return handler;
    }
#endif
}
