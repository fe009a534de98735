namespace Makini.PowerShell.Completion;

/// <summary>Completes the lists that the records of the entity have.</summary>
public sealed class EntityListCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        (EntityCompletion.EntityOf(line)?.SubResources ?? []).Select(list => new Offer(list.Name, $"{list.Name} of {EntityCompletion.EntityOf(line)!.Name}"));
}
