namespace Makini.Sandbox.Api;

/// <summary>An operation of the API.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Template">Its path, with names in braces where values stand: /api/raw/tables/{table}/data.</param>
/// <param name="Handler">What answers.</param>
internal sealed record Route(string Method, string Template, Func<ApiRequest, ApiAnswer> Handler)
{
    /// <summary>Whose token it takes.</summary>
    public RouteAccess Access { get; init; } = RouteAccess.Connection;
}
