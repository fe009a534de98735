namespace Makini.PowerShell.Completion;

/// <summary>Completes a condition on groups that is a string: what they are made by, and what is computed of them.</summary>
public sealed class JdeHavingCompleter : FilterCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) => JdeGroupColumns.Of(line);
}
