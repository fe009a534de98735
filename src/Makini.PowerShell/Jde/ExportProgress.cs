using System.Globalization;
using System.Management.Automation;
using Makini.Jde.Export;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell;

/// <summary>Shows how far an export is, how fast, and how long the rest takes.</summary>
/// <param name="pipeline">Where to show it.</param>
/// <param name="table">What is exported.</param>
internal sealed class ExportProgress(AsyncPipeline pipeline, string table)
{
    // Any number will do that other commands of the pipeline do not take.
    private const int ActivityId = 0x4A4446;

    private readonly string _activity = $"Exporting {table}";
    private bool _isShown;

    /// <summary>The export has come so far.</summary>
    public void Report(JdeExportProgress progress)
    {
        _isShown = true;
        pipeline.WriteProgress(new ProgressRecord(ActivityId, _activity, Status(progress))
        {
            PercentComplete = progress.Total is > 0 and var total ? (int)Math.Min(100, progress.Rows * 100 / total) : -1,
            SecondsRemaining = progress.Remaining is { } remaining ? (int)Math.Min(int.MaxValue, remaining.TotalSeconds) : -1,
        });
    }

    /// <summary>All rows are written.</summary>
    public void Complete()
    {
        if (!_isShown) return;
        pipeline.WriteProgress(new ProgressRecord(ActivityId, _activity, " ") { RecordType = ProgressRecordType.Completed });
    }

    private static string Status(JdeExportProgress progress) => progress.Total is { } total
        ? string.Format(CultureInfo.CurrentCulture, "{0:N0} of {1:N0} rows, {2:N0} a second", progress.Rows, total, progress.Rate)
        : string.Format(CultureInfo.CurrentCulture, "{0:N0} rows, {1:N0} a second", progress.Rows, progress.Rate);
}
