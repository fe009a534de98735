using System.Diagnostics;

namespace Makini.Documentation;

/// <summary>
/// A session in this repository's own host. What it shows is the same each time and everywhere: the sandbox's data come from its seed, its
/// calendar stands still, the commands name the days they mean, and the host knows neither culture nor time zone.
/// </summary>
/// <param name="host">The host's assembly.</param>
internal sealed class TerminalSession(string host)
{
    private const string Mark = "\u0001";

    /// <summary>Runs commands one after the other.</summary>
    /// <returns>Each with the lines that it showed.</returns>
    /// <exception cref="InvalidOperationException">One of them failed.</exception>
    public async Task<IReadOnlyList<(string Command, IReadOnlyList<string> Lines)>> RunAsync(IReadOnlyList<string> commands)
    {
        var script = string.Join("\n", commands.Select(command => $"'{Mark}'\n. {{ {command} }} | Out-Host"));
        var outputs = (await ShowAsync(script).ConfigureAwait(false)).Split(Mark)[1..];
        return [.. commands.Zip(outputs, (command, output) => (command, Lines(output)))];
    }

    private async Task<string> ShowAsync(string script)
    {
        var start = new ProcessStartInfo("dotnet", [host, "-NonInteractive", "-Command", script]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment["TZ"] = "UTC";
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var reading = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        var errors = await reading.ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0 || errors.Length > 0) throw new InvalidOperationException($"The session failed: {errors}");
        return text.ReplaceLineEndings("\n");
    }

    private static IReadOnlyList<string> Lines(string output) => [.. output.Trim('\n').Split('\n').Select(line => line.TrimEnd())];
}
