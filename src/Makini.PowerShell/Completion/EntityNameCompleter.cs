using Makini.Entities;

namespace Makini.PowerShell.Completion;

/// <summary>Completes the names of entities that the cmdlet can do something with; the tip says in which families they are.</summary>
public sealed class EntityNameCompleter : Completer
{
    private protected override IEnumerable<Offer> All(CommandLine line) =>
        EntityCatalogue.All.Where(Fits(line.Name)).Select(entity => new Offer(entity.Name, $"{entity.Path} ({entity.Families})"));

    private static Func<EntityType, bool> Fits(string command) => command.ToUpperInvariant() switch
    {
        "NEW-MAKINIENTITY" => static entity => entity.Create?.Any(field => field.Kind == EntityFieldKind.File) == false,
        "SET-MAKINIENTITY" => static entity => entity.CanUpdate,
        _ => static _ => true,
    };
}
