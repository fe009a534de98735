using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Makini.Host.Tests;

/// <summary>Starts the host as its own process, its three streams redirected.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
    private readonly Process _process;
    private readonly Task<string> _errors;

    private HostProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    public int Id => _process.Id;

    public TextReader Output => _process.StandardOutput;

    /// <summary>With the real module, as a user starts it.</summary>
    public static async Task<HostRun> RunAsync(params string[] arguments)
    {
        using var host = StartWithModule(arguments);
        return await host.FinishAsync();
    }

    public static HostProcess StartWithModule(params string[] arguments) => Start(arguments);

    /// <summary>With a module of one function: quick to load, and independent of the product's own.</summary>
    public static async Task<HostRun> RunBareAsync(params string[] arguments)
    {
        using var host = StartBare(arguments);
        return await host.FinishAsync();
    }

    public static HostProcess StartBare(params string[] arguments) => Start(["-Module", BareModule(), .. arguments]);

    /// <summary>It finds no other programs than those of one folder.</summary>
    public static HostProcess StartBareWith(string programs, params string[] arguments) =>
        Start("env", [$"PATH={programs}", Dotnet, Metadata("HostPath"), "-Module", BareModule(), .. arguments]);

    /// <summary>Free to receive SIGINT, even if the test run itself was started in the background of a shell.</summary>
    public static HostProcess StartInterruptible(params string[] arguments) =>
        Start("env", ["--default-signal=INT", "dotnet", Metadata("HostPath"), "-Module", BareModule(), .. arguments]);

    /// <summary>No file of it can grow beyond that: what a full disk is like. The runtime's own code is no file then.</summary>
    public static HostProcess StartOnFullDisk(int mostKilobytes, params string[] arguments) =>
        Start("bash", ["-c", $"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f {mostKilobytes}; exec dotnet \"$0\" \"$@\"", Metadata("HostPath"), .. arguments]);

    /// <summary>Sees a folder as a disk that nobody may write to.</summary>
    public static HostProcess StartOnReadOnlyFolder(string folder, params string[] arguments) =>
        Start("unshare", ["--map-root-user", "--mount", "bash", "-c", $"mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}' && exec dotnet \"$0\" \"$@\"", Metadata("HostPath"), .. arguments]);

    public static HostProcess StartOnTerminal(string noColor) =>
        Start("env", ["TERM=xterm", $"NO_COLOR={noColor}", "script", "--quiet", "--return", "--command", $"dotnet '{Metadata("HostPath")}' -Module '{BareModule()}'", "/dev/null"]);

    private static HostProcess Start(params string[] arguments) => Start("dotnet", [Metadata("HostPath"), .. arguments]);

    private static HostProcess Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot,
        };
        start.Environment.Remove("NO_COLOR");
        return new HostProcess(Process.Start(start)!);
    }

    private static string BareModule() => Path.Combine(AppContext.BaseDirectory, "Bare.psm1");

    /// <summary>Ends a line of standard input, on which a script waits.</summary>
    public Task ContinueAsync() => _process.StandardInput.WriteLineAsync();

    /// <summary>Closes standard input, reads on to the end of output and waits for the end of the process.</summary>
    public async Task<HostRun> FinishAsync(string input = "")
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
        var output = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new HostRun(_process.ExitCode, output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static string Metadata(string key) => typeof(HostProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
