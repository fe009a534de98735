using Makini.Http;

namespace Makini.Connections;

/// <summary>What is no way to send, said before anything is sent.</summary>
internal static class ServiceChecks
{
    /// <returns>The checked address.</returns>
    /// <exception cref="MakiniException">InsecureUri: the address is not https and not this machine.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of repetitions, no time at all, or more than 24 days.</exception>
    public static Uri Check(ServiceOptions options)
    {
        if (options.Timeout <= TimeSpan.Zero || options.Timeout.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(options), options.Timeout, "A timeout is more than 0 and less than 24 days.");
        if (options.MaximumRetryCount < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaximumRetryCount, "A number of repetitions is not negative.");
        if (options.CircuitBreakerThreshold < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.CircuitBreakerThreshold, "A number of failed calls is not negative.");
        return RequestUri.CheckBase(options.BaseUri);
    }
}
