using System.Security.Cryptography;

namespace Makini.Link;

/// <summary>The address where a customer lets Makini connect a system.</summary>
internal static class LinkAddress
{
    private const string ServiceHost = "api.makini.io";

    /// <summary>Where this machine listens for the answer unless the user says otherwise. The dashboard must know it.</summary>
    public static readonly Uri DefaultRedirectUri = new("http://localhost:8400/");

    private static readonly Uri Service = new("https://link.makini.io/oauth/authorize");

    /// <summary>Where Makini Link is for a service: on a host of its own, or with the service where that is another one.</summary>
    public static Uri For(Uri baseUri) =>
        string.Equals(baseUri.Host, ServiceHost, StringComparison.OrdinalIgnoreCase) ? Service : new Uri(baseUri, "/oauth/authorize");

    /// <summary>The address to open in a browser.</summary>
    /// <param name="authorizeUri">Where Makini Link is.</param>
    /// <param name="clientId">The account's client id.</param>
    /// <param name="redirectUri">Where the browser brings the code; the dashboard must know it, letter by letter.</param>
    /// <param name="state">What the answer must repeat, if it repeats it at all.</param>
    /// <param name="more">What else is sent along.</param>
    public static Uri Build(Uri authorizeUri, string clientId, Uri redirectUri, string state, IEnumerable<(string Name, string Value)>? more = null)
    {
        (string Name, string Value)[] fields =
            [("client_id", clientId), ("redirect_uri", redirectUri.OriginalString), ("response_type", "code"), ("state", state), .. more ?? []];
        var query = string.Join("&", fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));
        var address = authorizeUri.GetLeftPart(UriPartial.Query);
        var separator = address.IndexOf('?') < 0 ? '?' : '&';
        return new Uri($"{address}{separator}{query}");
    }

    /// <summary>A state that nobody can guess.</summary>
    public static string NewState()
    {
        var bytes = new byte[16];
        using (var random = RandomNumberGenerator.Create()) random.GetBytes(bytes);
        return Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
