using Makini.Filtering;

namespace Makini.PowerShell.Filtering;

/// <summary>A piece of a filter that PowerShell evaluates.</summary>
/// <param name="Text">As the user wrote it.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct FilterExpression(string Text, FilterPosition Position);
