namespace Makini.PowerShell.Completion;

/// <summary>Completes a filter of entities that is a string.</summary>
public sealed class EntityFilterCompleter : FilterCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCompletion.Fields(EntityCompletion.EntityOf(line));
}
