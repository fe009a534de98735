namespace Makini;

/// <summary>What went wrong with a call, with all that is known of it and nothing that is secret.</summary>
/// <param name="errorId">One of <see cref="ErrorIds"/>.</param>
/// <param name="message">One sentence for the user.</param>
/// <param name="innerException">The cause, where there is one.</param>
public class MakiniException(string errorId, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>One of <see cref="ErrorIds"/>.</summary>
    public string ErrorId { get; } = errorId;

    /// <summary>The HTTP status, where an answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The service's own code for the error, where its answer has one.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>The service's name for the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>The connected system refused its credentials: the customer must go through the connection flow again.</summary>
    public bool RequiresReauthorization { get; init; }

    /// <summary>The start of the answer's text, secrets taken out.</summary>
    public string? Body { get; init; }

    /// <summary>What to do about it, in one sentence or command.</summary>
    public string? RecommendedAction { get; init; }

    /// <summary>The user's input that the error is about.</summary>
    public object? Target { get; init; }
}
