namespace Makini.PowerShell.Completion;

/// <summary>Completes what -OrderBy of entities takes: a field and, after a blank, asc or desc.</summary>
public sealed class EntityOrderCompleter : OrderCompleter
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCompletion.Fields(EntityCompletion.EntityOf(line));
}
