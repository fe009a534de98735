using System.Net;

namespace Makini.Sandbox.Api;

/// <summary>A request that is answered with an error.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ApiException(HttpStatusCode status, string message) : Exception(message)
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>The part of the request that is wrong: a member of the body, a name in the query.</summary>
    public string? Field { get; init; }

    /// <summary>The connected system's own code.</summary>
    public string? Code { get; init; }

    /// <summary>The methods the path has, where it lacks the one asked for.</summary>
    public string? Allow { get; init; }

    /// <summary>A request the API does not accept.</summary>
    public static ApiException Invalid(string field, string message) => new(HttpStatusCode.BadRequest, message) { Field = field };
}
