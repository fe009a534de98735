using System.Text;

namespace Makini.Http;

/// <summary>Addresses: which are safe, how a request's is made, which of them may see the token.</summary>
internal static class RequestUri
{
    /// <summary>Base address + path + query. The path is only ever appended: no text in it can lead to another host.</summary>
    public static Uri Build(Uri baseUri, MakiniRequest request)
    {
        var text = new StringBuilder(baseUri.AbsoluteUri.TrimEnd('/'));
        text.Append('/').Append(request.Path.TrimStart('/'));
        var separator = '?';
        foreach (var pair in request.Query)
        {
            text.Append(separator).Append(Uri.EscapeDataString(pair.Key)).Append('=').Append(Uri.EscapeDataString(pair.Value));
            separator = '&';
        }

        return new Uri(text.ToString());
    }

    /// <summary>https, or http to this machine.</summary>
    public static bool IsSafe(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback);

    /// <summary>Same scheme, host and port: the only addresses that get the token.</summary>
    public static bool IsSameOrigin(Uri one, Uri other) =>
        one.Scheme == other.Scheme && one.Port == other.Port && string.Equals(one.Host, other.Host, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address a connection may have.</summary>
    /// <exception cref="MakiniException">InsecureUri.</exception>
    public static Uri CheckBase(Uri uri)
    {
        if (!uri.IsAbsoluteUri || !IsSafe(uri))
            throw Refuse(uri, $"'{uri}' is no https address: the network could read the token.", "Use https://.");
        if (uri.UserInfo.Length > 0)
            throw Refuse(null, $"The address of {uri.Host} has a user name or password in it.", "Leave them out.");
        return new Uri(uri.GetLeftPart(UriPartial.Path));
    }

    private static MakiniException Refuse(Uri? uri, string message, string action) =>
        new(ErrorIds.InsecureUri, message) { RecommendedAction = action, Target = uri };
}
