using System.Globalization;
using System.Management.Automation;
using Makini.Http;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell.Requests;

/// <summary>Shows how much of a file has gone or come, a few times a second at most.</summary>
/// <param name="pipeline">Where to show it.</param>
/// <param name="activity">What is done.</param>
internal sealed class TransferProgress(AsyncPipeline pipeline, string activity)
{
    private const int ActivityId = 0x4D4446;
    private const double ShownBytes = 1_000_000;

    private readonly System.Diagnostics.Stopwatch _sinceShown = System.Diagnostics.Stopwatch.StartNew();
    private bool _isShown;

    /// <summary>What tells this.</summary>
    public Transfer Transfer => new(Tell);

    /// <summary>It is over.</summary>
    public void Complete()
    {
        if (_isShown) pipeline.WriteProgress(new ProgressRecord(ActivityId, activity, " ") { RecordType = ProgressRecordType.Completed });
    }

    private void Tell(long bytes, long? total)
    {
        if (_sinceShown.ElapsedMilliseconds < 250) return;
        _sinceShown.Restart();
        _isShown = true;
        pipeline.WriteProgress(new ProgressRecord(ActivityId, activity, string.Format(CultureInfo.CurrentCulture, "{0:N1} MB", bytes / ShownBytes))
        {
            PercentComplete = total is > 0 and var all ? (int)Math.Min(100, bytes * 100 / all) : -1,
        });
    }
}
