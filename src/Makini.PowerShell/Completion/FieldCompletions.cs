using System.Management.Automation;

namespace Makini.PowerShell.Completion;

/// <summary>Completes a field's name: a column of a file, a field of an entity.</summary>
/// <param name="start">What is typed of it.</param>
/// <param name="write">Makes of a name what is put on the command line.</param>
internal delegate IEnumerable<CompletionResult> FieldCompletions(string start, Func<string, string> write);
