using System.Diagnostics;

namespace Makini.Client.Tests.Worker;

/// <summary>This assembly in a process of its own.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<WorkerProcess> StartAsync(params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var arg in new[] { "exec", typeof(WorkerProcess).Assembly.Location }.Concat(args)) start.ArgumentList.Add(arg);
        var worker = new WorkerProcess(Process.Start(start)!);
        Assert.Equal("ready", await worker.HearAsync());
        return worker;
    }

    public async Task TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>The next line it says.</summary>
    public async Task<string?> HearAsync() => await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
