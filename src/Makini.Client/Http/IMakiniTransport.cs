namespace Makini.Http;

/// <summary>
/// The one way to the service: authenticates, repeats, redirects, redacts, turns failures into <see cref="MakiniException"/>.
/// </summary>
public interface IMakiniTransport
{
    /// <summary>Sends a request and reads the whole answer.</summary>
    /// <param name="request">What to send.</param>
    /// <param name="log">Where to tell of it.</param>
    /// <param name="cancellationToken">Stops waiting, sending and reading.</param>
    /// <returns>An answer of status 2xx.</returns>
    /// <exception cref="MakiniException">Every other outcome; its ErrorId says which.</exception>
    Task<MakiniResponse> SendAsync(MakiniRequest request, ICallLog log, CancellationToken cancellationToken);
}
