using System.Diagnostics;

namespace Makini.Host.Tests;

/// <summary>An export whose process is killed.</summary>
public sealed class ExportTests : IDisposable
{
    private const string Export = "Export-JdeTable F4111 -Property UKID,ITM,MCU,TRDJ,TRQT,PAID,TREX";
    private readonly string _folder = Directory.CreateTempSubdirectory("makini-export-").FullName;

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Killed_and_resumed_it_is_the_file_of_an_undisturbed_run(string format)
    {
        var (whole, killed) = (Path.Combine(_folder, "whole." + format), Path.Combine(_folder, "killed." + format));
        using (var watcher = new FileSystemWatcher(_folder, "killed.*.checkpoint"))
        {
            // The sandbox holds its answers back, so that some pages are written and others not when the first checkpoint is seen.
            var saved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watcher.Created += (_, _) => saved.TrySetResult();
            watcher.Renamed += (_, _) => saved.TrySetResult();
            watcher.EnableRaisingEvents = true;
            using var host = HostProcess.StartWithModule("-Command", Script(latency: 500, $"{Export} '{killed}'"));
            await saved.Task.WaitAsync(TimeSpan.FromMinutes(1));
            Kill(host.Id);
            await host.FinishAsync();
        }

        Assert.False(File.Exists(killed));
        Assert.True(File.Exists(killed + ".partial"));

        var run = await HostProcess.RunAsync("-Command", Script(latency: 0, $"({Export} '{whole}').ResumedRows; ({Export} '{killed}' -Resume).ResumedRows"));

        Assert.Empty(run.Errors);
        Assert.Equal("0", run.Lines[0]);
        Assert.NotEqual("0", run.Lines[1]);
        Assert.Equal(await File.ReadAllBytesAsync(whole), await File.ReadAllBytesAsync(killed));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Script(int latency, string export) =>
        $"""
        $sandbox = Start-MakiniSandbox -Scale 6 -Latency {latency}
        $null = Connect-Makini jde -BaseUri $sandbox.Url -Token $sandbox.GetAccessToken()
        {export}
        """;

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
