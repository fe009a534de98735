using System.Globalization;
using System.Management.Automation;
using Makini.PowerShell.Infrastructure;

namespace Makini.PowerShell;

/// <summary>Shows how many rows a query has read. What one page holds is there before anybody could look.</summary>
/// <param name="pipeline">Where to show it.</param>
/// <param name="subject">What is read.</param>
/// <param name="expected">How many rows will come, if that is known.</param>
internal sealed class QueryProgress(AsyncPipeline pipeline, string subject, ulong? expected)
{
    // Any number will do that other commands of the pipeline do not take.
    private const int ActivityId = 0x4A4445;

    private readonly string _activity = $"Reading {subject}";
    private ulong _rows;
    private bool _isShown;

    /// <summary>So many more rows have been read.</summary>
    public void Report(int rows)
    {
        var isFirst = _rows == 0;
        _rows += (ulong)rows;
        if (isFirst) return;
        _isShown = true;
        pipeline.WriteProgress(new ProgressRecord(ActivityId, _activity, string.Format(CultureInfo.CurrentCulture, "{0:N0} rows", _rows))
        {
            PercentComplete = expected is > 0 and var all ? (int)Math.Min(100, _rows * 100 / all) : -1,
        });
    }

    /// <summary>All rows have been read.</summary>
    public void Complete()
    {
        if (!_isShown) return;
        pipeline.WriteProgress(new ProgressRecord(ActivityId, _activity, " ") { RecordType = ProgressRecordType.Completed });
    }
}
