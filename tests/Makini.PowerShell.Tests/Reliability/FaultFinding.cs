using Makini.PowerShell.Tests.Engine;

namespace Makini.PowerShell.Tests.Reliability;

/// <summary>What became of a call.</summary>
/// <param name="Rows">The rows that came out.</param>
/// <param name="ErrorId">How it ended; null where it went well.</param>
/// <param name="Sent">How each of its requests was answered, in their order.</param>
/// <param name="Made">How many records it made.</param>
internal sealed record FaultFinding(IReadOnlyList<string> Rows, string? ErrorId, IReadOnlyList<string> Sent, int Made)
{
    private const string Connect = "Connect-Makini -Sandbox -MaximumRetryCount 2 -CircuitBreakerThreshold 0 -TimeoutSec";
    private const int Timeout = 4;
    private const int LongTimeout = 120;

    /// <summary>Calls in an engine whose sandbox has a fault.</summary>
    /// <param name="engine">Its sandbox is $sandbox.</param>
    /// <param name="call">The call.</param>
    /// <param name="fault">What Set-MakiniSandbox is told; null for no fault.</param>
    /// <param name="isInTime">Each answer is to be waited for.</param>
    public static FaultFinding Of(PowerShellEngine engine, FaultCall call, string? fault, bool isInTime = false)
    {
        engine.Get($"{Connect} {(isInTime ? LongTimeout : Timeout)}");
        engine.Get("$global:name = \"$([guid]::NewGuid())\"");
        if (fault is not null) engine.Get($"Set-MakiniSandbox $sandbox {fault} -After {call.Passes}");
        var before = (long)engine.One("$sandbox.RequestCount");
        var result = engine.Run(call.Script);
        engine.Get("Set-MakiniSandbox $sandbox -Clear");
        var sent = engine.Get("$sandbox.Requests | Where-Object Number -gt $args[0]", before).Select(Answer).ToList();

        // Anew: the token may have had its end.
        engine.Get($"{Connect} {LongTimeout}");
        return new FaultFinding(
            [.. result.Output.Select(row => row.ToString())],
            result.Errors.Count == 0 ? null : result.Error.FullyQualifiedErrorId.Split(',')[0],
            sent,
            call.Made is null ? 0 : engine.Get(call.Made).Count);
    }

    private static string Answer(System.Management.Automation.PSObject request)
    {
        var path = (string)request.Properties["Path"].Value;
        var status = request.Properties["StatusCode"].Value?.ToString() ?? "nothing";
        return path == "/link/token" ? $"token {status}" : status;
    }
}
