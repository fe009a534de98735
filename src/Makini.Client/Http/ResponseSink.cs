namespace Makini.Http;

/// <summary>Where the body of a good answer goes as it comes.</summary>
/// <param name="Open">Opens the place, anew for each try; it is closed by whoever writes.</param>
/// <param name="Tell">Gets the number of bytes that have come so far.</param>
internal sealed record ResponseSink(Func<Stream> Open, Action<long> Tell);
