using System.Net;

namespace Makini.Sandbox.Api;

/// <summary>A request for tokens that is answered with an error, in OAuth's own form.</summary>
/// <param name="error">invalid_grant, invalid_client, invalid_request, unsupported_grant_type.</param>
/// <param name="description">What is wrong.</param>
internal sealed class OAuthException(string error, string description) : Exception(description)
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status => Error == "invalid_client" ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;

    /// <summary>OAuth's name of it.</summary>
    public string Error { get; } = error;
}
