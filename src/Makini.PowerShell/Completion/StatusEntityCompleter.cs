using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of entities that have statuses.</summary>
public sealed class StatusEntityCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCatalogue.All.Where(entity => entity.StatusFamilies != MakiniFamily.None || entity.CanSetStatus)
            .Select(entity => new Offer(entity.Name, $"{entity.Path} ({entity.StatusFamilies})"));
}
