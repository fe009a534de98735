using Makini.Client.Tests.Server;
using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Reliability;

/// <summary>A call of which no request could be sent.</summary>
/// <param name="Name">What the page calls it.</param>
/// <param name="Rows">How many rows came out.</param>
/// <param name="ErrorId">How it ended.</param>
/// <param name="Tries">How often it was tried.</param>
internal sealed record NoConnection(string Name, int Rows, string ErrorId, int Tries)
{
    /// <summary>All of them.</summary>
    public static async Task<IReadOnlyList<NoConnection>> FindAsync()
    {
        using var engine = new PowerShellEngine();
        await using var untrusted = new TlsServer();
        var plain = $"https://127.0.0.1:{engine.One("$global:sandbox = Start-MakiniSandbox; $sandbox.Port")}";
        return
        [
            Find(engine, "a name that nobody has", "https://makini.invalid"),
            Find(engine, "nobody listens", $"https://127.0.0.1:{FreePort.Find()}"),
            Find(engine, "what listens speaks no TLS", plain),
            Find(engine, "a certificate that nobody vouches for", untrusted.Url.AbsoluteUri),
        ];
    }

    private static NoConnection Find(PowerShellEngine engine, string name, string address)
    {
        engine.Get("$null = Connect-Makini x -NoTest -BaseUri $args[0] -Token $sandbox.GetAccessToken() -Platform jd-edwards-world -MaximumRetryCount 2 -CircuitBreakerThreshold 0", address);
        var result = engine.Run("Get-MakiniWorkOrder -First 150 -Verbose");
        var tries = result.Verbose.Count(line => line.StartsWith("GET ", StringComparison.Ordinal) && !line.Contains("; again in", StringComparison.Ordinal));
        return new NoConnection(name, result.Output.Count, result.Error.FullyQualifiedErrorId.Split(',')[0], tries);
    }
}
