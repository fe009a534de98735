using System.Net;

namespace Makini.Sandbox.Api;

/// <summary>A request that is answered with an error.</summary>
/// <param name="status">The status of the answer.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ApiException(HttpStatusCode status, string message) : Exception(message)
{
    /// <summary>422, which .NET Framework has no name for.</summary>
    private const HttpStatusCode Unprocessable = (HttpStatusCode)422;

    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>What is wrong with parts of the request: a member of the body or a name in the query, and the message.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Errors { get; init; } = [];

    /// <summary>The connected system's own code.</summary>
    public string? Code { get; init; }

    /// <summary>The methods the path has, where it lacks the one asked for.</summary>
    public string? Allow { get; init; }

    /// <summary>A request the API does not accept.</summary>
    public static ApiException Invalid(string field, string message) =>
        new(HttpStatusCode.BadRequest, message) { Errors = [new(field, message)] };

    /// <summary>A body whose members do not do.</summary>
    /// <param name="errors">One or more: the member and the message.</param>
    public static ApiException Unacceptable(IReadOnlyList<KeyValuePair<string, string>> errors) =>
        new(Unprocessable, errors.Count == 1 ? errors[0].Value : $"{errors[0].Value} (and {errors.Count - 1} more)") { Errors = errors };
}
