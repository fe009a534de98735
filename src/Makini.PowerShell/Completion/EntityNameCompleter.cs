using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of entities; the tip says in which families they are.</summary>
public sealed class EntityNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCatalogue.All.Select(entity => new Offer(entity.Name, $"{entity.Path} ({entity.Families})"));
}
