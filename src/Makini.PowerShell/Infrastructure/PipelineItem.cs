using System.Management.Automation;

namespace Makini.PowerShell.Infrastructure;

/// <summary>Something a worker wants done on the pipeline thread.</summary>
/// <param name="Act">What to do; a static lambda, so that an item costs no allocation.</param>
/// <param name="State">What to do it with.</param>
/// <param name="TakesRoom">It counts against the queue's bound. Output does; log lines, which come with it, do not.</param>
internal readonly record struct PipelineItem(Action<PSCmdlet, object?> Act, object? State, bool TakesRoom);
