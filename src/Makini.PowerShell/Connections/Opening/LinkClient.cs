namespace Makini.PowerShell.Connections;

/// <summary>The account's application, as Makini Link wants to know it. Not a record: those print what they hold.</summary>
internal sealed class LinkClient(string id, string secret, Uri redirectUri)
{
    public string Id { get; } = id;

    public string Secret { get; } = secret;

    public Uri RedirectUri { get; } = redirectUri;
}
